"""What is seen in use and read by nobody: a gap, until somebody's word that it holds nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.model import Coverage, Facts, Resource
from scanner.normalise import complete

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from scanner.config import Config


def settled(
    coverage: Iterable[Coverage], config: Config, *, as_of: date
) -> tuple[list[Coverage], tuple[Resource, ...]]:
    """Hold each type that is not read against `[[data.exclude]]`, as for what is planned.

    A word that runs on `as_of` takes the gap away and stands in the inventory as a resource that
    was left out, so that verdicts say that they rest on it. Several services may tell of the same
    type in the same region: that is one gap.
    """
    kept: list[Coverage] = []
    unread: defaultdict[tuple[str, str, str, str], list[Coverage]] = defaultdict(list)
    for one in coverage:
        if one.status == "unsupported":
            unread[one.provider, one.account, one.region, one.type].append(one)
        else:
            kept.append(one)
    left_out = []
    for same in unread.values():
        (resource,) = complete([_bare(same[0])], config, as_of=as_of)
        if resource.exclusion and resource.exclusion.until >= as_of:
            left_out.append(resource)
        else:
            kept.append(replace(same[0], detail=_together(same)))
    return kept, tuple(left_out)


def _bare(one: Coverage) -> Resource:
    name = f"{one.type} in {one.region}"
    return Resource(
        id=f"{one.provider}:{one.account}:{name}",
        name=name,
        provider=one.provider,
        account=one.account,
        service="unknown",
        type=one.type,
        region=one.region,
        facts=Facts(category="unknown", persistence="persistent"),
    )


def _together(same: list[Coverage]) -> str | None:
    return "; ".join(sorted({one.detail for one in same if one.detail})) or None
