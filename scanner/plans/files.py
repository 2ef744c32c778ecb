"""From a path to stacks: each reader says whether a file is its own.

A reader is a module in `readers/`, found by its name and registered nowhere, with

    recognises(source)      whether this is its kind of document
    read(source, told)      its stacks; raises `PlanError`
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from scanner.plans import readers
from scanner.plans.problem import PlanError
from scanner.plans.source import open_source
from scanner.plans.unreadable import explain

if TYPE_CHECKING:
    from scanner.plans.source import Source
    from scanner.plans.stack import Stack
    from scanner.plans.told import Told


class Reader(Protocol):
    """What a module in `readers/` offers."""

    def recognises(self, source: Source) -> bool:
        """Say whether this is its kind of document."""
        ...

    def read(self, source: Source, told: Told) -> list[Stack]:
        """Read it. Raises `PlanError`."""
        ...


def read(path: str, told: Told) -> list[Stack]:
    """Read one file, whatever it is. Raises `PlanError`, `OSError`."""
    source = open_source(path)
    try:
        for reader in _readers():
            if reader.recognises(source):
                return reader.read(source, told)
    except RecursionError as error:
        what = "has more lists and objects in each other than can be read"
        raise PlanError(source.file, what, "No tool writes such a file.") from error
    raise explain(source)


@cache
def _readers() -> tuple[Reader, ...]:
    names = sorted(info.name for info in pkgutil.iter_modules(readers.__path__))
    modules = (importlib.import_module(f"{readers.__name__}.{name}") for name in names)
    return tuple(cast("Reader", module) for module in modules)
