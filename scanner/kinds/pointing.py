"""The other things of a plan that belong to one, by the setting in which they name it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scanner.kinds import find
from scanner.plans import Unknown, at
from scanner.plans.stack import without_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.plans import Stack, Thing


class Pointing:
    """The things of one type, by what they name at one setting: asked for once for each of many."""

    def __init__(self, stack: Stack, kind: str, setting: str) -> None:
        self._things = stack.of(kind)
        self._known: list[set[str]] = []
        self._by: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for number, thing in enumerate(self._things):
            said = list(at(thing.values, setting))
            known = {value for value in said if isinstance(value, str)}
            refers = {a for value in said if isinstance(value, Unknown) for a in value.refers}
            self._known.append(known)
            for name in known:
                self._by["name", name].append(number)
            for address in {without_index(a) for a in (*refers, *thing.refers(setting))}:
                self._by["address", address].append(number)

    def at(self, address: str, names: set[str]) -> Iterator[Thing]:
        """Yield those that name the thing at this address, which goes by these names."""
        by_name = {number for name in names for number in self._by.get(("name", name), ())}
        by_address = self._by.get(("address", address), ())
        # One block may stand for several things: what is known tells which of them is meant.
        meant = {n for n in by_address if not (self._known[n] and names)}
        for number in sorted(by_name | meant):
            yield self._things[number]


def pointing(reading: Reading, kind: str, setting: str, of: Thing | None = None) -> Iterator[Thing]:
    """Yield the things of this kind that name one at a setting, by reference or by its name.

    That is `of`, or what is read. An expression does not tell which of several things of one block
    it means where their names are not known yet: then it means each.
    """
    thing = of or reading.thing
    found = find(thing.kind)
    paths = ("id", "arn", *(found.name if found else ()))
    names = {v for path in paths for v in at(thing.values, path) if isinstance(v, str) and v}
    index = reading.around.pointing(reading.stack, kind, setting)
    return index.at(without_index(thing.address), names)
