"""Where a planned thing itself is."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from scanner.model import UNKNOWN_LOCATION, Location
from scanner.places.resolve import resolve
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.kinds.kind import Kind
    from scanner.plans import Where

AFTER = "known only after the deploy"


def own_place(provider: str, kind: Kind, values: Mapping[str, Any], where: Where) -> Location:
    """Return its zone if that is set, else its region or location, with what told it."""
    zone = next(at(values, kind.zone), None) if kind.zone else None
    if isinstance(zone, str) and zone:
        return place(provider, kind, zone, f"{kind.zone} is set to {zone}")
    if isinstance(zone, Unknown) and zone.written is not False:
        return later(str(kind.zone), zone)
    if where.code is None:
        settle = f"; {where.settle}" if where.settle else ""
        return nowhere(f"{where.why}{settle}")
    found = place(provider, kind, where.code, where.why)
    told = where.step == "told" and found.basis == "documented"
    return replace(found, basis="declared") if told else found


def place(provider: str, kind: Kind, code: str, why: str) -> Location:
    """Look up a code of a provider; `why` says what told it."""
    return _place(provider, kind.service, code, why)


@lru_cache(4096)
def _place(provider: str, service: str | None, code: str, why: str) -> Location:
    found = resolve(provider, code, service=service)
    unknown = not found.countries and not found.within
    return replace(found, source=f"{why}; {found.source}" if unknown else why)


def later(setting: str, value: Unknown) -> Location:
    """Return no place for a setting that is not known, with what would settle it."""
    if value.settle:
        return nowhere(f"{setting} is left open; say it: {value.settle}")
    return nowhere(f"{setting} is {'a secret' if value.why == 'sensitive' else AFTER}")


def nowhere(why: str) -> Location:
    """Return no place, and the reason."""
    return replace(UNKNOWN_LOCATION, source=why)
