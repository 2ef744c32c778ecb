"""A unit of work, and the collectors that there are."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, NamedTuple, Protocol

from scanner.cloud.tally import Tally
from scanner.model import Coverage, Identity

_PREFIX = {"aws": "aws", "gcp": "google"}


class Place(Protocol):
    """Where a unit looks: what travels to the place where the job runs, and is opened there."""

    def open(self, type_: str, collector: Any) -> Any:  # noqa: ANN401 - of any provider
        """Return what the collector is handed, with no problems noted yet. Raises `CloudError`."""


class Key(NamedTuple):
    """What names a unit, in every run and on every machine; coverage has the same four."""

    provider: str
    account: str
    region: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One collector on one account in one region. It can be pickled, and holds no secret."""

    provider: str
    account: str
    region: str
    type: str
    place: Place

    @property
    def key(self) -> Key:
        """What names this unit."""
        return Key(self.provider, self.account, self.region, self.type)

    @property
    def collector(self) -> Any:  # noqa: ANN401 - a module or an object
        """The collector, looked up in the process where the job runs."""
        return collectors(self.provider)[self.type]

    def open(self) -> Any:  # noqa: ANN401 - of any provider
        """Return what the collector is handed. Raises `CloudError`."""
        return self.place.open(self.type, self.collector)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Somebody's word that nothing was left in the regions of an account that are off."""

    account: str
    by: str
    on: date
    until: date
    reason: str


@dataclass(slots=True, kw_only=True)
class Found:
    """Who we are in a target, what there is to do, and what cannot be done.

    `name` is how the target is called in residency.toml, `account` the account or project that it
    led to, as far as it led anywhere.
    """

    name: str
    account: str | None = None
    identities: list[Identity] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    calls: Tally = ()
    """What was called to find this."""


@cache
def collectors(provider: str) -> dict[str, Any]:
    """Return a provider's collectors by the type they read: the file's name decides."""
    package = importlib.import_module(f"scanner.collectors.{provider}")
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    modules = {name: importlib.import_module(f"{package.__name__}.{name}") for name in names}
    # A collector is a module, or what a module declares in its stead.
    return {
        f"{_PREFIX[provider]}_{name}": getattr(module, "COLLECTOR", module)
        for name, module in modules.items()
    }
