"""Whether anyone on the internet can reach what a resource keeps, where a setting says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.access import sharing
from scanner.kinds.reading import as_flag
from scanner.plans import Unknown, at
from scanner.plans.stack import without_index

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath


def by_flag(path: str) -> Callable[[Reading], bool | None]:
    """Return how to read a setting that is true for public; not set or not known is `None`."""

    def public(reading: Reading) -> bool | None:
        return as_flag(reading.one(path))

    return public


def later(_reading: Reading) -> None:
    """Say that only the deploy will show it, of what has no endpoint of the service too."""


def unless_closed(path: str) -> Callable[[Reading], bool | None]:
    """Return how to read a setting that closes what is open, to whom is not told there."""

    def public(reading: Reading) -> bool | None:
        return False if as_flag(reading.one(path)) is False else None

    return public


def unless_within(path: str) -> Callable[[Reading], bool | None]:
    """Return how to read a setting that puts it into a network, to which not anyone comes."""

    def public(reading: Reading) -> bool | None:
        found = reading.at(path)
        return False if found and not any(isinstance(said, Unknown) for said in found) else None

    return public


def by_word(path: str, words: Mapping[str, bool]) -> Callable[[Reading], bool | None]:
    """Return how to read a setting of which these words say it; any other value is `None`."""

    def public(reading: Reading) -> bool | None:
        said = reading.one(path)
        return words.get(said) if isinstance(said, str) else None

    return public


def by_members(kind: str) -> Callable[[Reading], bool | None]:
    """Return how to tell it of a cluster: as its members of this kind in the plan say."""

    def public(reading: Reading) -> bool | None:
        own, name = without_index(reading.thing.address), reading.one("cluster_identifier")
        flags = [
            next(at(member.values, "publicly_accessible"), None)
            for member in reading.stack.of(kind)
            for cluster in at(member.values, "cluster_identifier")
            if own in (*_refers(cluster), *member.refers("cluster_identifier")) or cluster == name
        ]
        if True in flags:
            return True
        return False if flags and all(flag is False for flag in flags) else None

    return public


def to_all(path: str) -> Callable[[Reading], bool | None]:
    """Return how to read a list of accounts that a snapshot is shared with, `all` for everyone."""

    def public(reading: Reading) -> bool | None:
        return sharing.is_public(_accounts(reading, path))

    return public


def shares(path: str, evidence: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the same list as the ways to a snapshot, by HTTPS only as `evidence`."""

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        return sharing.paths(_accounts(reading, path), evidence)

    return access


def _accounts(reading: Reading, path: str) -> list[str] | None:
    found = reading.at(path)
    return None if any(isinstance(name, Unknown) for name in found) else [str(n) for n in found]


def _refers(value: object) -> tuple[str, ...]:
    return value.refers if isinstance(value, Unknown) else ()
