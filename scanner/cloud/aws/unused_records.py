"""Where records of AWS Config were to be used and none was: that is no gap, and yet to be told.

Facts are as good without them, only slower. Whoever mistyped the name of an aggregator, or may not
ask it, would otherwise never know.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from scanner.cloud.aws.recorded import SOURCE
from scanner.cloud.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.part import Part


def note(region: str, why: str) -> Problem:
    """Return the note that the records of an account in a region are not used, and why."""
    detail = f"AWS Config's records of {region} are not used: {why}"
    return Problem(status="failed", call=SOURCE, detail=detail, note=True, unused=why)


def told(parts: Iterable[Part]) -> Iterator[str]:
    """Yield one line if there are accounts of which no record was used; none otherwise."""
    used: set[str] = set()
    reasons: defaultdict[str, set[str]] = defaultdict(set)
    for part in parts:
        used |= {resource.account for resource in part.resources if SOURCE in resource.calls}
        for account, why in part.unused:
            reasons[account].add(why)
    unused = sorted(reasons.keys() - used)
    if unused:
        ((why, _),) = Counter(w for id_ in unused for w in sorted(reasons[id_])).most_common(1)
        yield (
            f"config_aggregator: in {len(unused)} of {len(used | reasons.keys())} accounts nothing"
            f" was taken from what AWS Config has recorded; all was asked as ever ({why})"
        )
