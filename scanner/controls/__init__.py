"""Safeguards of a store that no single service tells: they follow from several resources.

`own_key.py` asks whose data is under a key, `backup.py` whether backups are made, `deletion.py`
whether data is still there after the contract of its customer. What a collector already tells of a
store stands. Nothing is said of what is planned or declared.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.controls import backup, deletion, own_key
from scanner.controls.estate import Estate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from scanner.config import Config
    from scanner.model import Coverage, Resource

__all__ = ["with_controls"]

_KEEPS_NOTHING = {"temporary", "transit", "control-plane"}


def with_controls(
    resources: Iterable[Resource], config: Config, coverage: Iterable[Coverage], *, as_of: date
) -> list[Resource]:
    """Add to each observed store the safeguards that can be told of it, in the order given."""
    found = list(resources)
    estate = Estate(found, config, coverage, as_of)
    return [_with(resource, estate) for resource in found]


def _with(resource: Resource, estate: Estate) -> Resource:
    if resource.basis != "observed" or resource.facts.persistence in _KEEPS_NOTHING:
        return resource
    given = {control.kind for control in resource.facts.controls}
    asked = (one.control(resource, estate) for one in (backup, own_key, deletion))
    added = tuple(control for control in asked if control and control.kind not in given)
    if not added:
        return resource
    controls = (*resource.facts.controls, *added)
    return replace(resource, facts=replace(resource.facts, controls=controls))
