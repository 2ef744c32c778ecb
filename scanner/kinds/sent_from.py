"""The other regions from which a planned pool of users has its mail and messages sent.

What is sent passes through these regions and is not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network.far_end import BETWEEN_REGIONS
from scanner.kinds.place import AFTER
from scanner.model import AccessPath
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading


def sent_from(*paths: str, evidence: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read it from the settings with a region, or the ARN of who sends."""

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        regions = {code for path in paths for code in _regions(reading, path)}
        # Its own region crosses nothing; where that is not known, each may be another.
        others = regions - ({reading.where.code} - {None})
        return (
            reading.path("by-service", evidence),
            *(_sent(reading, code) for code in sorted(others, key=str)),
        )

    return access


def _regions(reading: Reading, path: str) -> Iterator[str | None]:
    for said in reading.at(path):
        if isinstance(said, Unknown):
            # What this plan makes sends from where it is.
            things = reading.stack.at(said.refers)
            yield from {thing.where.code for thing in things} or {None}
        elif said:
            yield arns.region(str(said)) if arns.is_arn(str(said)) else str(said)


def _sent(reading: Reading, code: str | None) -> AccessPath:
    why = f"sends users their mail or messages from {code or f'a region {AFTER}'}"
    return AccessPath(
        kind="network",
        encryption="by-service",
        origins=reading.place(code, "the region it sends from").countries if code else (),
        evidence=f"{why}; {BETWEEN_REGIONS}",
    )
