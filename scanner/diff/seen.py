"""When each finding was seen first and last, by all the runs of a store."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.diff.compare import worst
from scanner.diff.model import Seen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.diff.model import Diff
    from scanner.model import Result


def follow(diff: Diff, runs: Iterable[Result]) -> Diff:
    """Return the difference with when each of its findings was seen in these runs.

    The runs are in whatever order; each is let go before the next is read.
    """
    wanted = {change.fingerprint for change in diff.findings}
    seen: dict[str, Seen] = {}
    for run in runs if wanted else ():
        at = run.run.finished
        found = worst(run)
        for print_ in wanted & found.keys():
            if found[print_].status == "pass":
                continue
            known = seen.get(print_)
            seen[print_] = Seen(
                first=min(at, known.first) if known else at,
                last=max(at, known.last) if known else at,
                runs=known.runs + 1 if known else 1,
            )
    return replace(
        diff, findings=tuple(replace(c, seen=seen.get(c.fingerprint)) for c in diff.findings)
    )
