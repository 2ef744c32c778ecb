"""`[plans]` of residency.toml: what no plan or template says of itself."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from scanner.config.problems import shown
from scanner.config.settings import PlanSettings
from scanner.places.resolve import all_codes, resolve

if TYPE_CHECKING:
    from pathlib import Path

    from scanner.config.table import Check, Table

_ALIAS = re.compile(r"[A-Za-z0-9_-]+")
_CLOUDS = {
    **dict.fromkeys(("aws", "aws-native"), "aws"),
    **dict.fromkeys(("google", "google-beta", "gcp", "google-native"), "gcp"),
    **dict.fromkeys(("azurerm", "azure", "azure-native"), "azure"),
}


def read(table: Table, path: Path) -> PlanSettings:
    """Read the section; `runs` is a folder, from where the file is."""
    providers = table.table("provider_region")
    found = {}
    for name in providers.names() if providers else ():
        wrong = _name_complaint(name)
        if providers and wrong:
            providers.refuse(name, wrong)
        elif providers:
            found[name] = providers.must_text(name, _complaint(name))
    regions = table.texts("regions", lambda code: region_complaint("aws", code))
    runs = table.text("runs")
    plain_zones = table.flag("plain_zones")
    table.finish()
    return PlanSettings(
        provider_region=found,
        regions=tuple(regions),
        runs=str(path.parent / runs) if runs else None,
        plain_zones=bool(plain_zones),
    )


def provider_complaint(name: str, code: str) -> str | None:
    """Say what is wrong with `aws` or `aws.alias` = region; `None` if nothing is."""
    wrong = _name_complaint(name)
    return wrong or region_complaint(_CLOUDS[name.partition(".")[0]], code)


def region_complaint(cloud: str, code: str) -> str | None:
    """Say that a region does not exist, with what may be meant; `None` if it does."""
    place = resolve(cloud, code)
    if place.countries or place.within or place.kind != "unknown":
        return None
    near = get_close_matches(code, all_codes(cloud), n=1)
    meant = f" (did you mean {near[0]}?)" if near else ""
    return f"{shown(code)} is no region of {cloud}{meant}"


def _name_complaint(name: str) -> str | None:
    provider, dot, alias = name.partition(".")
    if provider not in _CLOUDS:
        known = ", ".join(sorted(_CLOUDS))
        return f"{shown(provider)} is no provider with regions (there are: {known})"
    if dot and not _ALIAS.fullmatch(alias):
        return f"{shown(alias)} is no alias of a provider"
    return None


def _complaint(name: str) -> Check:
    return lambda code: provider_complaint(name, code)
