"""Planned things written by hand, and the copies that their kinds make of them, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scanner import kinds
from scanner.kinds.facts import planned, today
from scanner.kinds.surroundings import Surroundings
from scanner.plans import Stack, Unknown, Where, at
from scanner.plans.thing import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.model import Copy, Resource

_SETTINGS = {"aws": ("region",), "google": ("location", "region", "zone"), "azurerm": ("location",)}
_CLOUDS = {"aws": "aws", "google": "gcp", "azurerm": "azure"}

AFTER = Unknown("after-apply", written=True)
"""A value that somebody wrote and that only the deploy will show."""

UNSET = Unknown("after-apply", written=False)
"""A value that nobody wrote and that the provider fills in."""


@contextmanager
def about(what: object) -> Iterator[None]:
    """Name what an error is about, where one test asks the same of thousands of things.

    A test for each would take pytest, its workers and coverage ten times as long as the asking.
    """
    try:
        yield
    except Exception as error:
        error.add_note(f"this is about {what}")
        raise


def of(*addresses: str) -> Unknown:
    """Return a value that comes from other things, as in `google_storage_bucket.a.id`."""
    return Unknown("after-apply", refers=addresses, written=True)


@dataclass
class Planned:
    """A `Thing`, with what the author wrote at each setting in `written`."""

    address: str
    values: Mapping[str, Any]
    before: Mapping[str, Any] | None = None
    written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    action: Action = "create"
    previous: str | None = None

    def __post_init__(self) -> None:
        self.type = self.kind = self.address.split(".")[0]
        self._prefix = self.type.split("_")[0]
        self.provider = _CLOUDS[self._prefix]
        self.where = self._where(self.values)
        self.was = self._where(self.before) if self.before is not None else None

    def refers(self, path: str) -> tuple[str, ...]:
        return self.written.get(path, ())

    def _where(self, values: Mapping[str, Any]) -> Where:
        for setting in _SETTINGS[self._prefix]:
            code = next(at(values, setting), None)
            if isinstance(code, str):
                return Where(code=code, step="value", why=f"{setting} is set to {code}")
            if isinstance(code, Unknown):
                why = f"{setting} is known only after the deploy"
                return Where(code=None, step="none", why=why)
        return Where(code=None, step="none", why="it has no location of its own")


def resource(thing: Planned, *others: Planned, live: Iterable[Resource] = ()) -> Resource:
    """Return what a thing makes in a plan that holds the others too."""
    stack = Stack(file="plan.json", format="by hand", digest="0", things=[thing, *others])
    kind = kinds.find(thing.kind)
    assert kind is not None, thing.kind
    return planned(thing, kind, stack, Surroundings([stack], live))


def copies(thing: Planned, *others: Planned, live: Iterable[Resource] = ()) -> list[str]:
    """Return the copies after the deploy, each as `told` puts it."""
    return [told(copy) for copy in resource(thing, *others, live=live).facts.copies]


def copies_before(thing: Planned, *others: Planned) -> list[str]:
    """Return the copies that are there now."""
    stack = Stack(file="plan.json", format="by hand", digest="0", things=[thing, *others])
    kind = kinds.find(thing.kind)
    assert kind is not None, thing.kind
    return [told(copy) for copy in today(thing, kind, stack, Surroundings([stack]))]


def told(copy: Copy) -> str:
    """Return `role code: countries`; `within` where none are named, else why it is not known.

    An inferred place stands between brackets: no rule is content with one.
    """
    place = copy.location
    where = "+".join(place.countries) or (f"within {place.within}" if place.within else "")
    if place.basis == "inferred" and where:
        where = f"({where})"
    code = place.code or "?"
    return f"{copy.role} {code}: {where or place.source}"


def encryption(thing: Planned, *others: Planned) -> list[str]:
    """Return the ways in, each as `encryption: evidence`."""
    return [f"{p.encryption}: {p.evidence}" for p in resource(thing, *others).facts.access]
