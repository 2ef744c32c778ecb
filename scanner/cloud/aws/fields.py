"""Where a fact stands in an answer (a JMESPath expression), and what the API's words mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import jmespath

if TYPE_CHECKING:
    from collections.abc import Iterable

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Word(Generic[_T]):
    """A field, and the fact that each of its values stands for. Any other value is unknown."""

    field: str
    means: Mapping[Any, _T]

    def of(self, item: object) -> _T | None:
        """Return the fact; `None` where the field is not there or says something else."""
        value = find(self.field, item)
        return self.means.get(value) if isinstance(value, str | bool | int) else None


Flag: TypeAlias = "str | bool | Word[bool] | None"
"""A fact that holds or not: the field that says so, a constant, or `None` for unknown."""


def find(expression: str, item: object) -> Any:  # noqa: ANN401 - whatever the answer holds
    """Return what stands there; `None` where nothing does."""
    return _compiled(expression).search(item)


def flag(said: Flag, item: object) -> bool | None:
    """Return whether it holds; `None` where the answer does not say."""
    if isinstance(said, Word):
        return said.of(item)
    found = find(said, item) if isinstance(said, str) else said
    return found if isinstance(found, bool) else None


def text(expression: str | None, item: object) -> str | None:
    """Return the text that stands there; `None` where nothing or something else does."""
    found = find(expression, item) if expression else None
    return found if isinstance(found, str) and found else None


def many(expression: str, item: object) -> list[Any]:
    """Return the items of a list; nothing where none stands there. Raises `TypeError`.

    Anything else than a list is an answer that makes no sense, and must not read as an empty one.
    """
    found = find(expression, item)
    if found is None or isinstance(found, list):
        return found or []
    raise TypeError(expression)


def day(moment: object) -> date | None:
    """Return the day (UTC) of a time in an answer; `None` where there is none."""
    told = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return told.astimezone(UTC).date() if isinstance(told, datetime) else None


def first_day(moments: Iterable[object]) -> date | None:
    """Return the day (UTC) of the earliest of these times; `None` where there is none."""
    return min(filter(None, map(day, moments)), default=None)


@cache
def _compiled(expression: str) -> Any:  # noqa: ANN401 - jmespath has no types
    return jmespath.compile(expression)
