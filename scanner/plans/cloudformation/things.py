"""One resource of a template or change set, with its settings evaluated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scanner.plans.thing import Action, Where
from scanner.plans.unknown import Unknown, at

_AWS = {"AWS", "Custom", "Alexa"}


@dataclass(slots=True, kw_only=True)
class Planned:
    """A `Thing`. `address` is its logical id, after those of the stacks that it is nested in."""

    address: str
    type: str
    values: Mapping[str, Any]
    where: Where
    action: Action = "present"
    before: Mapping[str, Any] | None = None
    was: Where | None = None
    previous: str | None = None

    kind: str = field(init=False)
    provider: str = field(init=False)
    """`aws`, or of a type that somebody else publishes the name that it begins with."""

    def __post_init__(self) -> None:
        self.kind = self.type
        name = self.type.split("::", 1)[0]
        self.provider = "aws" if name in _AWS else name.lower()

    def refers(self, path: str) -> tuple[str, ...]:
        """Addresses of what a setting stands for.

        Where it stands several times and some of them are plain text, there are none: what one
        block refers to says nothing of the text in another.
        """
        found = list(at(self.values, path))
        if not all(isinstance(value, Unknown) for value in found):
            return ()
        return tuple(dict.fromkeys(address for value in found for address in value.refers))
