"""A unit of work, and the collectors that there are."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from scanner.model import Coverage, Identity

if TYPE_CHECKING:
    from scanner.cloud.problem import Problem

_PREFIX = {"aws": "aws", "gcp": "google"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One collector on one account in one region; `cloud` is what the collector is handed."""

    provider: str
    account: str
    region: str
    type: str
    collector: Any
    cloud: Any

    @property
    def problems(self) -> list[Problem]:
        """What details could not be read so far."""
        found: list[Problem] = self.cloud.problems
        return found


@dataclass(slots=True)
class Found:
    """Who we are in a target, what there is to do, and what cannot be done."""

    identities: list[Identity] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)


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
