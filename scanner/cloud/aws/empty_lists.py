"""Lists in which there was nothing: several types share one, and the next need not ask again.

What a list holds may be long and is not kept for who comes later; that it holds nothing is short.
A refusal is not kept either, since it is a gap of each type that asks.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Types that share a list are read one after the other.
_MOST = 256


class Question(NamedTuple):
    """What is asked for, and under which `key` of the answer the list stands."""

    service: str
    region: str
    operation: str
    key: str
    params: str


class EmptyLists:
    """Those of one account that were asked for not long ago."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asking: dict[Question, threading.Lock] = {}
        self._known: dict[Question, None] = {}

    def answers(
        self, question: Question, pages: Iterator[dict[str, Any]]
    ) -> Iterator[dict[str, Any]]:
        """Yield these pages, or none where it is known that there is nothing on them.

        Who asks the same meanwhile waits for the first page. What asking raises goes through.
        """
        with self._alone(question):
            if question in self._known:
                return
            first = next(pages, None)
            if first is not None and _is_empty(first, question.key):
                self._keep(question)
        if first is not None:
            yield first
            yield from pages

    @contextmanager
    def _alone(self, question: Question) -> Iterator[None]:
        with self._lock:
            asking = self._asking.setdefault(question, threading.Lock())
        with asking:
            try:
                yield
            finally:
                # Whoever comes now and knows of no list asks at worst once more.
                with self._lock:
                    self._asking.pop(question, None)

    def _keep(self, question: Question) -> None:
        with self._lock:
            self._known[question] = None
            if len(self._known) > _MOST:
                del self._known[next(iter(self._known))]


def _is_empty(page: dict[str, Any], key: str) -> bool:
    # Whatever else an answer says, such as where the list goes on, makes it more than empty.
    found: Any = page
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    said = {name: value for name, value in page.items() if name != "ResponseMetadata"}
    return found == [] and _says_nothing(said)


def _says_nothing(value: object) -> bool:
    return not value or (isinstance(value, dict) and all(map(_says_nothing, value.values())))
