"""What was seen of a share of the units: what a scan on several machines is joined from.

Facts are here as the collectors gave them. What residency.toml says of them, and every verdict,
comes after all parts have been joined.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from scanner.cloud.tally import Calls, Tally, total
from scanner.model import Coverage, Guards, Identity, Location, Resource
from scanner.targets.unit import Key, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST = timedelta(days=1)

Known: TypeAlias = dict[str, dict[str, dict[str, tuple[str, ...]]]]
"""Units by provider, account and region: the types of each."""


class PartError(Exception):
    """Parts that are not those of one scan. The message says which, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The units that one machine of several looks at: number 1 up to and with `of`."""

    number: int = 1
    of: int = 1

    def holds(self, key: Key) -> bool:
        """Say whether this unit is in this share; every machine has the same answer."""
        return share_of(key, self.of) == self.number


def share_of(key: Key, of: int) -> int:
    """Return the number of the share that a unit is in. It depends on nothing but its name."""
    digest = hashlib.sha256("/".join(key).encode()).digest()
    return int.from_bytes(digest[:8], "big") % of + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one share gave. UTC times; `config` and `asked` are digests.

    `config` is of residency.toml and `asked` of the targets and options: only parts that agree in
    both can be of one scan. `known` are all units that this machine found there to be, those that
    are in other shares included.
    """

    share: Share
    tool: str
    config: str
    asked: str
    started: datetime
    finished: datetime
    identities: tuple[Identity, ...] = ()
    resources: tuple[Resource, ...] = ()
    live: tuple[Location, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    guards: tuple[Guards, ...] = ()
    unused: tuple[tuple[str, str], ...] = ()
    """Accounts of which AWS Config has records that were not used, each with a reason why."""
    words: tuple[Word, ...] = ()
    known: Known = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    calls: tuple[Calls, ...] | None = None
    """By operation; `None` where nobody counted."""
    schema: Literal["residency/part/1"] = "residency/part/1"


def grouped(keys: Iterable[Key]) -> Known:
    """Arrange the names of units so that each account and region stands there once."""
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    for key in sorted(keys):
        regions = found.setdefault(key.provider, {}).setdefault(key.account, {})
        regions.setdefault(key.region, []).append(key.type)
    return {
        provider: {
            account: {region: tuple(types) for region, types in regions.items()}
            for account, regions in accounts.items()
        }
        for provider, accounts in found.items()
    }


def keys(known: Known) -> Iterator[Key]:
    """Yield the name of each unit."""
    for provider, accounts in known.items():
        for account, regions in accounts.items():
            for region, types in regions.items():
                yield from (Key(provider, account, region, type_) for type_ in types)


def called(parts: Sequence[Part]) -> Tally | None:
    """Return what all parts called; `None` where one of them did not count."""
    tallies = [part.calls for part in parts if part.calls is not None]
    return total(tallies) if tallies and len(tallies) == len(parts) else None


def check(parts: Sequence[tuple[str, Part]], config: str) -> None:
    """Refuse parts that are not of one scan by this program and this residency.toml.

    `parts` are the parts with the names of their files. Raises `PartError`. That one is missing is
    no error: it becomes coverage.
    """
    first_name, first = parts[0]
    given: dict[int, str] = {}
    for name, part in parts:
        if part.share.of != first.share.of:
            message = (
                f"{name} is one of {part.share.of} parts, {first_name} one of {first.share.of}:"
                " give the parts of one scan"
            )
            raise PartError(message)
        if part.share.number in given:
            message = (
                f"{name} and {given[part.share.number]} are both part {part.share.number} of"
                f" {part.share.of}: give each part once"
            )
            raise PartError(message)
        given[part.share.number] = name
    from scanner import __version__

    for name, part in parts:
        if part.tool != __version__:
            message = (
                f"{name} was written by version {part.tool}, this is {__version__}: use the same"
                " version on all machines"
            )
            raise PartError(message)
        if part.config != config:
            message = (
                f"{name} was taken with another residency.toml than the one that is used here:"
                " name that file with --config, or scan again"
            )
            raise PartError(message)
        if part.asked != first.asked:
            message = (
                f"{name} was taken with other targets or options than {first_name}: give each"
                " shard the same --aws, --profile, --project, --region and --type"
            )
            raise PartError(message)
    _check_times(parts)


def _check_times(parts: Sequence[tuple[str, Part]]) -> None:
    earliest = min(parts, key=lambda p: p[1].started)
    latest = max(parts, key=lambda p: p[1].started)
    if latest[1].started - earliest[1].started > _LONGEST:
        message = (
            f"{earliest[0]} is of {earliest[1].started:%Y-%m-%d %H:%M} and {latest[0]} of"
            f" {latest[1].started:%Y-%m-%d %H:%M}: parts more than a day apart are not one scan"
        )
        raise PartError(message)
