"""Is a database held to what its parameter or option group says? Only by the one in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_IN_FORCE = "in-sync"


def doubt(kind: str, groups: Collection[object], states: Collection[str | None]) -> str | None:
    """Return why the group may not be in force; `None` where there is one, and in sync.

    `kind` is what AWS calls it: "parameter" or "option"; `states` are told by each that uses it.
    """
    if len(groups) == 1 and set(states) == {_IN_FORCE}:
        return None
    said = ", ".join(sorted(str(state) for state in states)) or "not told"
    return f"the {kind} group may not be in force ({said})"
