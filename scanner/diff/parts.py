"""Copies and ways in of one resource, held against each other."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from scanner.diff.model import CopyChange, CopyWord, Field, PathChange
from scanner.figures import keeps, standing
from scanner.findings import at_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from scanner.diff.model import Why
    from scanner.diff.sight import Looked
    from scanner.model import Copy, Location, Resource

T = TypeVar("T")

_OF_A_COPY = ("owner", "encrypted", "key", "retention_days")
_OF_A_PATH = ("encryption", "party", "origins", "entries")


def copies(
    old: tuple[Looked, Resource | None], new: tuple[Looked, Resource | None]
) -> tuple[CopyChange, ...]:
    """Return what became of each copy that is not the same in both."""
    found = pairs(
        _copies(old[1]), _copies(new[1]), lambda c: (c.role, c.id), lambda c: _where(c.location)
    )
    made = []
    for before, after in found:
        fields = _fields(before, after, _OF_A_COPY)
        if before and after:
            fields += _fields(before.location, after.location, ("basis", "kind"), "place ")
            word = _word(before.location, after.location)
            if word == "changed" and not fields:
                continue
        else:
            word = "came" if after else "went"
        made.append(
            CopyChange(
                change=word,
                before=at_copy(before) if before else None,
                after=at_copy(after) if after else None,
                outside_before=_outside(old, before),
                outside_after=_outside(new, after),
                fields=fields,
                unseen=_unseen(old, new, before, after),
            )
        )
    return tuple(sorted(made, key=lambda c: (c.at.role or "", c.at.id or "", _order(c))))


def access(
    old: tuple[Looked, Resource | None], new: tuple[Looked, Resource | None]
) -> tuple[PathChange, ...]:
    """Return what became of each way in that is not the same in both."""
    found = pairs(
        old[1].facts.access if old[1] else (),
        new[1].facts.access if new[1] else (),
        lambda p: (p.kind, p.principal),
        lambda p: tuple(getattr(p, name) for name in _OF_A_PATH),
    )
    made = []
    for before, after in found:
        fields = _fields(before, after, _OF_A_PATH)
        if before and after and not fields:
            continue
        made.append(
            PathChange(
                change="changed" if before and after else "came" if after else "went",
                before=before,
                after=after,
                fields=fields,
                unseen=_hides(old, new, is_old=before is not None)
                if not (before and after)
                else None,
            )
        )
    return tuple(sorted(made, key=lambda c: (c.path.kind, c.path.principal or "", _order(c))))


def fields(one: object, other: object, names: Iterable[str]) -> tuple[Field, ...]:
    """Return the values of these names that differ."""
    return _fields(one, other, tuple(names))


def text(value: object) -> str | None:
    """Write a value of the model on one line; `None` for what is not known."""
    if value is None or value in ((), {}):
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    plain = msgspec.to_builtins(value, order="deterministic")
    if isinstance(plain, dict):
        return ", ".join(f"{name}: {_scalar(item)}" for name, item in plain.items())
    if isinstance(plain, (list, tuple)) and all(isinstance(item, str) for item in plain):
        return ", ".join(plain)
    return _scalar(plain)


def _scalar(plain: object) -> str:
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def is_known(location: Location) -> bool:
    """Say whether anything tells where it is."""
    return bool(location.countries or location.within)


def pairs(
    old: Iterable[T],
    new: Iterable[T],
    key: Callable[[T], Hashable],
    like: Callable[[T], Hashable],
) -> Iterator[tuple[T | None, T | None]]:
    """Put together what is the same thing, by its key.

    Of several with one key, one became another only where one of each is left that is not alike.
    """
    groups: defaultdict[Hashable, tuple[list[T], list[T]]] = defaultdict(lambda: ([], []))
    for side, parts in enumerate((old, new)):
        for part in parts:
            groups[key(part)][side].append(part)
    for before, after in groups.values():
        left = list(after)
        single: list[T] = []
        for part in before:
            twin = next((other for other in left if like(other) == like(part)), None)
            if twin is None:
                single.append(part)
            else:
                left.remove(twin)
                yield part, twin
        if len(single) == len(left) == 1:
            yield single[0], left[0]
        else:
            yield from ((part, None) for part in single)
            yield from ((None, part) for part in left)


def _copies(resource: Resource | None) -> tuple[Copy, ...]:
    return resource.facts.copies if resource else ()


def _word(before: Location, after: Location) -> CopyWord:
    if not is_known(before) and is_known(after):
        return "place-known"
    if is_known(before) and not is_known(after):
        return "place-lost"
    if (set(before.countries), before.within) != (set(after.countries), after.within):
        # One code is one place: then what is known of it differs, and nothing moved.
        return "place-corrected" if before.code and before.code == after.code else "moved"
    return "moved-within" if before.code != after.code else "changed"


def _outside(side: tuple[Looked, Resource | None], copy: Copy | None) -> bool:
    looked, resource = side
    if copy is None or resource is None or copy.role == "key" or not keeps(resource):
        return False
    return looked.counts(resource) and standing(copy.location) == "outside"


def _unseen(
    old: tuple[Looked, Resource | None],
    new: tuple[Looked, Resource | None],
    before: Copy | None,
    after: Copy | None,
) -> Why | None:
    if before and after:
        return None
    copy = before or after
    return _hides(old, new, is_old=before is not None, place=copy.location.code if copy else None)


def _hides(
    old: tuple[Looked, Resource | None],
    new: tuple[Looked, Resource | None],
    *,
    is_old: bool,
    place: str | None = None,
) -> Why | None:
    """Ask the run that lacks a part whether it could have seen it."""
    having, lacking = (old, new) if is_old else (new, old)
    if having[1] is None:
        return None
    there = lacking[1].region if lacking[1] else None
    return lacking[0].hides(having[1], [place, there])


def _fields(
    one: object, other: object, names: tuple[str, ...], prefix: str = ""
) -> tuple[Field, ...]:
    if one is None or other is None:
        return ()
    found: list[tuple[str, Any, Any]] = [
        (name, getattr(one, name), getattr(other, name)) for name in names
    ]
    return tuple(
        Field(name=f"{prefix}{name}", before=text(before), after=text(after))
        for name, before, after in found
        if before != after
    )


def _where(location: Location) -> Hashable:
    return (location.code, tuple(sorted(location.countries)), location.within)


def _order(change: CopyChange | PathChange) -> list[str]:
    # The same whichever of the two runs is the old one.
    return sorted([repr(change.before), repr(change.after)])
