"""All that one file says will be there, and how to find a thing among it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scanner.plans.thing import Gap, Thing

if TYPE_CHECKING:
    from collections.abc import Iterable

_INDEX = re.compile(r'\[(?:[^"\[\]]|"(?:[^"\\]|\\.)*")*\]', re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Stack:
    """One plan or template. `gone` is what the deploy removes; `things` is what is there after it.

    `gaps` is what the file leaves open; one of type `*` says that the file itself is not whole.
    """

    file: str
    format: str
    """What the file is, for people: `Terraform plan (Terraform 1.9.5)`."""
    digest: str
    """SHA-256 of the file, in hex."""
    things: Sequence[Thing]
    gone: Sequence[Thing] = ()
    gaps: tuple[Gap, ...] = ()
    parameters: tuple[str, ...] = ()
    """Names of what it can be deployed with, that a command line may say."""

    @cached_property
    def _by_address(self) -> dict[str, list[Thing]]:
        found: defaultdict[str, list[Thing]] = defaultdict(list)
        for thing in self.things:
            found[without_index(thing.address)].append(thing)
        return found

    @cached_property
    def _by_kind(self) -> dict[str, list[Thing]]:
        found: defaultdict[str, list[Thing]] = defaultdict(list)
        for thing in self.things:
            found[thing.kind].append(thing)
        return found

    def at(self, addresses: Iterable[str]) -> list[Thing]:
        """Return the things at these addresses, whatever their index."""
        names = map(without_index, addresses)
        return [thing for name in names for thing in self._by_address.get(name, ())]

    def of(self, kind: str) -> list[Thing]:
        """Return all things of one kind."""
        return self._by_kind.get(kind, [])


def without_index(address: str) -> str:
    """Take each `[…]` off an address. Keys are quoted and may hold brackets, dots and quotes."""
    return _INDEX.sub("", address) if "[" in address else address
