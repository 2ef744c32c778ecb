"""How a result is written. One file is one format, found by its name, registered nowhere.

`formats/csv.py` is the format `csv`. A format is a module with

    SUFFIX                              of the files that hold it, such as ".csv"
    render(result, *, width, color)     the whole text; equal results give equal text
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import click

if TYPE_CHECKING:
    from scanner.model import Result


class Format(Protocol):
    """What a module in this folder offers."""

    SUFFIX: str

    def render(self, result: Result, *, width: int | None = None, color: bool = False) -> str:
        """Write the result. `width` and `color` are for screens; files take no notice."""
        ...


@cache
def formats() -> dict[str, Format]:
    """Return every format by its name; a leading underscore marks what is none."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return {
        name: cast("Format", importlib.import_module(f"{__name__}.{name}"))
        for name in names
        if not name.startswith("_")
    }


def by_suffix(path: Path | str) -> Format:
    """Return the format that a file's name asks for. Raises `click.UsageError`."""
    known = {module.SUFFIX: module for module in formats().values()}
    suffix = Path(path).suffix.lower()
    if suffix not in known:
        message = f"{path}: the suffix says no format. There are: {', '.join(sorted(known))}."
        raise click.UsageError(message)
    return known[suffix]
