"""Where records of AWS Config were to be used and none was: that is no gap, and yet to be told.

Facts are as good without them, only slower. Whoever mistyped the name of an aggregator, or may not
ask it, would otherwise never know.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from scanner.cloud.aws.recorded import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.part import Part

_NOTE = re.compile(
    r"AWS Config's records of \S+ are not used: (.+?)(?=; AWS Config's records of |$)"
)


def note(region: str, why: str) -> str:
    """Say in the coverage of an account that its records of a region are not used, and why."""
    return f"AWS Config's records of {region} are not used: {why}"


def told(parts: Iterable[Part]) -> Iterator[str]:
    """Yield one line if there are accounts of which no record was used; none otherwise."""
    used: set[str] = set()
    reasons: defaultdict[str, set[str]] = defaultdict(set)
    for part in parts:
        used |= {resource.account for resource in part.resources if SOURCE in resource.calls}
        for one in part.coverage:
            if found := _NOTE.findall(one.detail or ""):
                reasons[one.account].update(found)
    unused = sorted(reasons.keys() - used)
    if unused:
        ((why, _),) = Counter(w for id_ in unused for w in sorted(reasons[id_])).most_common(1)
        yield (
            f"config_aggregator: in {len(unused)} of {len(used | reasons.keys())} accounts nothing"
            f" was taken from what AWS Config has recorded; all was asked as ever ({why})"
        )
