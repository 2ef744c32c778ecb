"""From a provider's location code to the countries where the data may be.

What is not in a table is unknown. A zone never inherits the country of its parent region: the zone
`eu-central-1-ist-1a` is in Istanbul. Only the plain zones of a region, which providers document to
be in it (`eu-central-1a`, `euc1-az1`, `europe-west4-a`), take its place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from scanner.model import Location, LocationKind
from scanner.places.table import PROVIDERS, places, table

if TYPE_CHECKING:
    from collections.abc import Iterable

_AWS_ZONE = re.compile(r"([a-z0-9-]+-[0-9]+)[a-z]")
_AWS_ZONE_ID = re.compile(r"([a-z]+[0-9]+)-az[0-9]{1,2}")
_GCP_ZONE = re.compile(r"([a-z0-9-]+)-[a-z]")
_GCP_COLLECTIONS = {"zones", "regions", "locations", "instanceconfigs"}


def resolve(provider: str, code: str | None, *, service: str | None = None) -> Location:
    """Look up one code. Never raises; what is not known has no countries."""
    if provider not in PROVIDERS:
        return _unknown(code, "no table of locations for this provider")
    found = None
    if code and code.isascii():
        if provider == "aws":
            found = _aws(code)
        elif provider == "gcp":
            found = _gcp(code.lower(), (service or "").removesuffix(".googleapis.com"))
        else:
            found = places("azure").get(code.lower().replace(" ", ""))
    if found is None:
        return _unknown(code, f"not in the table of {provider}, as of {table(provider).as_of}")
    return replace(found, code=code)


def combine(
    provider: str, codes: Iterable[str], *, code: str | None, kind: LocationKind = "dual-region"
) -> Location:
    """Place what is in several locations at once, such as a custom dual-region.

    One part without known countries leaves the whole without: a list that may be short of a
    country would read as complete.
    """
    parts = [resolve(provider, part) for part in codes]
    missing = ", ".join((part.code or "(none)")[:80] for part in parts if not part.countries)
    if missing or not parts:
        source = f"no countries known for {missing or 'any part'}"
        return replace(_unknown(code, source), kind=kind)
    return Location(
        code=code or None,
        kind=kind,
        countries=tuple(sorted({country for part in parts for country in part.countries})),
        basis="documented" if all(part.basis == "documented" for part in parts) else "inferred",
        source="; ".join(dict.fromkeys(part.source for part in parts if part.source)),
        place=" + ".join(dict.fromkeys(part.place for part in parts if part.place)) or None,
    )


def all_codes(provider: str) -> tuple[str, ...]:
    """Return every code in the table of a provider, in order; none if there is no table."""
    return tuple(sorted(table(provider).locations)) if provider in PROVIDERS else ()


def _aws(code: str) -> Location | None:
    if code in places("aws"):
        return places("aws")[code]
    if zones := _aws_aliases().get(code):
        found = combine("aws", zones, code=code, kind="zone")
        # A group that spreads over towns may gain one that the table does not have.
        one_town = len({places("aws")[zone].place for zone in zones}) == 1
        return found if one_town else replace(found, basis="inferred")
    if match := _AWS_ZONE.fullmatch(code):
        return _zone_of("aws", match[1])
    match = _AWS_ZONE_ID.fullmatch(code)
    return _zone_of("aws", _aws_prefixes().get(match[1])) if match else None


def _gcp(code: str, service: str) -> Location | None:
    *path, name = code.split("/")
    if path and path[-1] not in _GCP_COLLECTIONS:
        return None
    if service == "spanner":
        name = name.removeprefix("regional-")
    key = f"{'kms' if service == 'cloudkms' else service}:{name}"
    match = _GCP_ZONE.fullmatch(name)
    found = places("gcp").get(key) or places("gcp").get(name)
    return _zone_of("gcp", match[1]) if match and not found else found


def _zone_of(provider: str, region: str | None) -> Location | None:
    found = places(provider).get(region or "")
    return replace(found, kind="zone") if found and found.kind == "region" else None


def _unknown(code: str | None, source: str) -> Location:
    return Location(code=code or None, kind="unknown", basis="inferred", source=source)


@cache
def _aws_aliases() -> dict[str, tuple[str, ...]]:
    """Zone ids, groups and price codes, each with the zones that it stands for."""
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for code, entry in table("aws").locations.items():
        for alias in filter(None, (entry.zone_id, entry.group, entry.price_code)):
            aliases[alias].append(code)
    return {alias: tuple(codes) for alias, codes in aliases.items()}


@cache
def _aws_prefixes() -> dict[str, str]:
    """Begin of a region's zone ids (`euc1`), each with the region."""
    entries = table("aws").locations.items()
    return {entry.zone_id_prefix: code for code, entry in entries if entry.zone_id_prefix}
