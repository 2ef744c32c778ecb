"""What somebody would have to say so that a function gives a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAMED = re.compile(r"\$\{\s*([^!.}\s]+)\s*\}")
_MOST = 3
_FARTHEST = 10_000


def settle(node: Any, known: Mapping[str, Any], conditions: Mapping[str, Any]) -> str | None:  # noqa: ANN401
    """Return the options that say what the parts of a function lack; `None` if none would."""
    found: dict[str, None] = {}
    for name in _names(node, conditions):
        value = known.get(name)
        if isinstance(value, Unknown) and value.settle:
            found[value.settle] = None
    return " ".join(list(found)[:_MOST]) or None


def _names(node: Any, conditions: Mapping[str, Any]) -> Iterator[str]:  # noqa: ANN401
    """Yield each name that is referred to, in conditions that are named too."""
    seen: set[str] = set()
    left = [node]
    for _ in range(_FARTHEST):
        if not left:
            return
        part = left.pop()
        if isinstance(part, dict):
            if len(part) == 1 and isinstance(name := part.get("Ref"), str):
                yield name
            left += part.values()
        elif isinstance(part, list):
            left += reversed(part)
        elif isinstance(part, str):
            yield from _NAMED.findall(part)
            if part in conditions and part not in seen:
                seen.add(part)
                left.append(conditions[part])
