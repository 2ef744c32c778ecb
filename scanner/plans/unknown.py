"""Values that a plan does not tell, and how to reach into a tree of values without losing them.

A tree is what JSON gives (objects, lists, scalars) with `Unknown` in the place of what will only
be known later. Reaching for something below an unknown is unknown, never absent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def at(tree: Any, path: str) -> Iterator[Any]:  # noqa: ANN401 - what JSON gives
    """Yield what stands at a path such as `replica.region_name`, in each of the lists on the way.

    What is absent or null is left out; what lies below an `Unknown` is that `Unknown`.
    """
    yield from _at(tree, path.split(".") if path else [])


def _at(tree: Any, names: list[str]) -> Iterator[Any]:  # noqa: ANN401
    if tree is None:
        return
    if isinstance(tree, Unknown):
        yield tree
    elif isinstance(tree, (list, tuple)):
        for item in tree:
            yield from _at(item, names)
    elif not names:
        yield tree
    elif isinstance(tree, Mapping):
        yield from _at(tree.get(names[0]), names[1:])
