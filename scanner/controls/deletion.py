"""Whether data is still there after the contract of its customer has ended.

The register says when (`ended`), the tags say whose data it is. A store of several customers cannot
show whether the part of one was erased.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.customers import EVERYBODY
from scanner.model import Control

if TYPE_CHECKING:
    from collections.abc import Collection

    from scanner.controls.estate import Estate, Served
    from scanner.model import Resource


def control(resource: Resource, estate: Estate) -> Control | None:
    """Answer for every store, where the register has customers."""
    if not estate.customers:
        return None
    days = {id_: one.ended for id_, one in estate.customers.items() if one.ended}
    ended = {id_: day for id_, day in days.items() if day < estate.as_of}
    if not ended:
        return _said(on=True, evidence="no contract in the register has ended")
    whose = {estate.served(resource, copy) for copy in resource.facts.copies}
    whose = whose or {estate.served(resource)}
    gone = [next(iter(w)) for w in whose if w is not None and len(w) == 1 and w <= ended.keys()]
    if gone:
        day = min(ended[name] for name in gone)
        return _said(on=False, evidence=f"the contract of its customer ended on {day}")
    if doubt := _doubt(whose, ended, estate):
        return _said(on=None, evidence=doubt)
    return _said(on=True, evidence="the contract of its customer runs, says the register")


def _doubt(whose: set[Served], ended: Collection[str], estate: Estate) -> str | None:
    if None in whose:
        return "no tag says whose data this is"
    if any(_is_mixed(one, ended) for one in whose):
        return "it serves several customers, and whether a part was erased is not seen"
    if any(name not in estate.customers for one in whose for name in one or ()):
        return "its customer is not in the register"
    return None


def _is_mixed(whose: Served, ended: Collection[str]) -> bool:
    return whose == EVERYBODY or any(name in ended for name in whose or ())


def _said(*, on: bool | None, evidence: str) -> Control:
    return Control(kind="deletion", on=on, evidence=evidence)
