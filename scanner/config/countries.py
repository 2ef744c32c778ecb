"""Which country codes there are, by the table that the policies read."""

from __future__ import annotations

from functools import cache

import msgspec

from scanner.bundled import bundled
from scanner.config.problems import shown

# Codes in daily use that ISO 3166 gives to nobody, or not to this country.
_OFTEN_MEANT = {"UK": "GB", "EL": "GR"}
_ZONES = {"EU", "EEA", "EER"}


class _Country(msgspec.Struct):
    name: dict[str, str]


class _Table(msgspec.Struct):
    countries: dict[str, _Country]


@cache
def _codes() -> dict[str, _Country]:
    text = (bundled("policies") / "data" / "countries.json").read_bytes()
    return msgspec.json.decode(text, type=_Table).countries


@cache
def _by_name() -> dict[str, str]:
    return {n.casefold(): code for code, c in _codes().items() for n in c.name.values()}


def complaint(code: str) -> str | None:
    """Say what is wrong with a country code; `None` if it is one."""
    if code in _codes():
        return None
    meant = code.strip().upper()
    meant = _OFTEN_MEANT.get(meant) or _by_name().get(code.strip().casefold()) or meant
    hint = f" (did you mean {meant}?)" if meant in _codes() else ""
    if meant in _ZONES:
        hint = " (name each country)"
    return f"{shown(code)} is not an ISO 3166 code{hint}"
