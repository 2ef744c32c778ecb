"""`Fn::ForEach` of AWS::LanguageExtensions, written out.

Source: CloudFormation template reference, "Fn::ForEach": the identifier is put in for
`{"Ref": "Id"}` and `${Id}`, and `&{Id}` with only its letters and digits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

LOOP = "Fn::ForEach::"
MOST = 1000
"""Names that one loop may stand for. CloudFormation allows 500 resources in a template."""

_PARTS = 3


@dataclass
class Turns:
    """How many values the loops of a template may still write out, all together."""

    left: int = 300_000

    def take(self, count: int) -> bool:
        """Take some; say whether there were that many left."""
        self.left -= count
        return self.left >= 0


def expanded(
    loop: Any,  # noqa: ANN401
    value: Callable[[Any], Any],
    turns: Turns,
) -> dict[str, Any] | None:
    """Return what a loop stands for, loops within it written out too; `None` if not known."""
    if not isinstance(loop, list) or len(loop) != _PARTS:
        return None
    identifier, items, body = loop[0], value(loop[1]), loop[2]
    if not (isinstance(identifier, str) and isinstance(items, list) and isinstance(body, dict)):
        return None
    if not turns.take(len(items) * _size(body)) or not all(
        isinstance(i, (str, int)) for i in items
    ):
        return None
    found: dict[str, Any] = {}
    for item in items:
        for name, part in _put(body, identifier, str(item)).items():
            if name.startswith(LOOP):
                inner = expanded(part, value, turns)
                if inner is None:
                    return None
                found |= inner
            else:
                found[name] = part
        if len(found) > MOST:
            return None
    return found


def _size(node: Any) -> int:  # noqa: ANN401
    if isinstance(node, dict):
        return 1 + sum(map(_size, node.values()))
    return 1 + sum(map(_size, node)) if isinstance(node, list) else 1


def _put(node: Any, identifier: str, item: str) -> Any:  # noqa: ANN401
    if isinstance(node, dict):
        if node == {"Ref": identifier}:
            return item
        return {
            _text(name, identifier, item): _put(part, identifier, item)
            for name, part in node.items()
        }
    if isinstance(node, list):
        return [_put(part, identifier, item) for part in node]
    return _text(node, identifier, item) if isinstance(node, str) else node


def _text(text: str, identifier: str, item: str) -> str:
    if "{" not in text:
        return text
    bare = re.sub(r"[^A-Za-z0-9]", "", item)
    return text.replace(f"${{{identifier}}}", item).replace(f"&{{{identifier}}}", bare)
