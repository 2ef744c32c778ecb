"""Whether one customer's data alone is under the keys of a database, by the tags of what is there.

What may hold a database, such as a volume, is never found to share a key: whether it holds one is
not seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.controls.estate import material
from scanner.customers import EVERYBODY
from scanner.model import Control

if TYPE_CHECKING:
    from scanner.controls.estate import Estate
    from scanner.model import Copy, Resource

_DATABASES = {"database", "search-index"}
_MAY_HOLD_ONE = {"block-storage", "file-system", "server"}

_Answer = tuple[bool | None, str]


def control(resource: Resource, estate: Estate) -> Control | None:
    """Answer for a database and all its copies; the worst of them counts."""
    category = resource.facts.category
    if category not in _DATABASES | _MAY_HOLD_ONE:
        return None
    on, evidence = _answer(resource, estate)
    if on is False and category in _MAY_HOLD_ONE:
        on, evidence = None, f"{evidence}; whether it holds a database is not seen"
    return Control(kind="own-key", on=on, evidence=evidence)


def _answer(resource: Resource, estate: Estate) -> _Answer:
    whose = estate.served(resource)
    if whose is None:
        return None, "no tag says whose data this is"
    if whose == EVERYBODY or len(whose) > 1:
        return False, "by its tag it serves several customers"
    answers = [_of_copy(copy, estate) for _, copy in estate.copies(resource)]
    if not answers:
        return None, "no copy was seen"
    return min(answers, key=lambda answer: (False, None, True).index(answer[0]))


def _of_copy(copy: Copy, estate: Estate) -> _Answer:
    if copy.encrypted is False:
        return False, f"the {copy.role} copy is not encrypted, so no key is its own"
    key = material(copy.key)
    if key is None:
        return None, f"the key of the {copy.role} copy is not told"
    users = estate.under(key)
    named = {name for whose in users for name in whose or ()}
    if EVERYBODY in users or len(named) > 1:
        return False, f"data of other customers is under the key of the {copy.role} copy as well"
    if None in users:
        why = f"under the key of the {copy.role} copy is also what no tag says whose it is"
        return None, why
    return True, "by the tags, nobody else's data is under its keys"
