"""Values that a plan does not tell, and how to reach into a tree of values without losing them.

A tree is what JSON gives (objects, lists, scalars) with `Unknown` in the place of what will only
be known later. Reaching for something below an unknown is unknown, never absent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Why = Literal["after-apply", "sensitive", "not-resolved"]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that is not known yet, or that may not be shown.

    `refers` are the addresses, in the same stack, of the things that it is made from.
    `written` says whether the author of the configuration wrote this setting at all; where not, the
    provider fills it in. `None` if the configuration was not seen.
    """

    why: Why = "after-apply"
    refers: tuple[str, ...] = ()
    written: bool | None = None
    what: str | None = None
    """What it is in the author's words where that helps, such as `local.region`."""
    settle: str | None = field(default=None, compare=False)
    """What would settle it, such as `--parameter Stage=VALUE`; advice, and no part of the value."""


def at(tree: Any, path: str) -> Iterator[Any]:  # noqa: ANN401 - what JSON gives
    """Yield what stands at a path such as `replica.region_name`, in each of the lists on the way.

    What is absent or null is left out; what lies below an `Unknown` is that `Unknown`.
    """
    found = _flat(tree)
    for name in _names(path):
        found = [leaf for node in found for leaf in _below(node, name)]
        if not found:
            break
    return iter(found)


@cache
def _names(path: str) -> tuple[str, ...]:
    return tuple(path.split(".")) if path else ()


def _below(node: Any, name: str) -> Iterable[Any]:  # noqa: ANN401
    # A dict is by far the most frequent, and asking whether something is a Mapping is slow.
    if isinstance(node, (dict, Mapping)):
        return _flat(node.get(name))
    return (node,) if isinstance(node, Unknown) else ()


def _flat(node: Any) -> Iterable[Any]:  # noqa: ANN401
    if node is None:
        return ()
    if isinstance(node, (list, tuple)):
        return [leaf for item in node for leaf in _flat(item)]
    return (node,)
