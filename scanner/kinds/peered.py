"""The other end of a planned connection between networks: its region, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.network.far_end import BETWEEN_REGIONS
from scanner.kinds.place import AFTER
from scanner.kinds.policy_text import is_own
from scanner.model import AccessPath
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.kinds.reading import Reading

_WITHIN = "AWS does not promise to encrypt what stays in a region"
_WHOSE = f"whether that is another account is {AFTER}"


def peered(*, region: str, owner: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the path from the other end, by the settings with its region and owner.

    Where neither is set, it is this account in this region, and nothing crosses a border.
    """

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        own = reading.around.accounts(reading.stack)
        said, who = reading.one(region), reading.one(owner)
        if isinstance(who, Unknown) and is_own((*who.refers, *reading.thing.refers(owner))):
            who = None
        code = reading.where.code if said is None else said
        here = code == reading.where.code and code is not None
        ours = who is None or str(who) in own
        if here and ours:
            return ()
        known = isinstance(who, str) and bool(own)
        where = code if isinstance(code, str) else f"a region {AFTER}"
        why = f"peered with {where}: {_WITHIN if here else BETWEEN_REGIONS}"
        return (
            AccessPath(
                kind="network" if ours else "peering" if known else "principal",
                encryption="unknown" if here else "by-service",
                principal=f"aws:{who}" if known and not ours else None,
                origins=reading.place(code, "the region of the other end").countries
                if isinstance(code, str)
                else (),
                evidence=why if ours or known else f"{why}; {_WHOSE}",
            ),
        )

    return access
