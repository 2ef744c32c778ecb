"""From a geography as the EC2 API names it to a country.

Source: the English names in `policies/data/countries.json`, and the few that AWS writes differently
in `geography.json`. A name that stands in neither is unknown.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec

from scanner.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Country(msgspec.Struct):
    name: dict[str, str]


class _Countries(msgspec.Struct):
    countries: dict[str, _Country]


class _Aliases(msgspec.Struct):
    aliases: dict[str, str]


# Made before any thread: msgspec learns a class on first use, and crashes where two do at once.
_COUNTRIES = msgspec.json.Decoder(_Countries)
_ALIASES = msgspec.json.Decoder(_Aliases)


@cache
def _codes() -> dict[str, str]:
    known = (bundled("policies") / "data" / "countries.json").read_bytes()
    alias = files(__package__).joinpath("geography.json").read_bytes()
    countries = _COUNTRIES.decode(known).countries
    names = {country.name["en"]: code for code, country in countries.items()}
    names |= _ALIASES.decode(alias).aliases
    return {name.casefold(): code for name, code in names.items()}


def countries(names: Iterable[str]) -> tuple[str, ...]:
    """Return the countries of all these geographies; none as soon as one is not known."""
    codes = {_codes().get(name.strip().casefold()) for name in names}
    return tuple(sorted(code for code in codes if code)) if None not in codes else ()
