"""Reports as documents. One file is one kind of document, found by its name, registered nowhere.

`documents/pdf.py` is the document `pdf`. A kind of document is a module with

    SUFFIX              of the files that hold it, such as ".pdf"
    ready()             raises `MissingExtraError` where a library is not installed
    render(report)      the whole file as bytes; equal reports give equal bytes
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import click

if TYPE_CHECKING:
    from scanner.documents._report import Report


class MissingExtraError(click.ClickException):
    """A library that is an extra is not installed."""


class Kind(Protocol):
    """What a module in this folder offers."""

    SUFFIX: str

    def ready(self) -> None:
        """Raise `MissingExtraError` where this kind cannot be made here."""
        ...

    def render(self, report: Report) -> bytes:
        """Write the report."""
        ...


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind of document by its name; a leading underscore marks what is none."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return {
        name: cast("Kind", importlib.import_module(f"{__name__}.{name}"))
        for name in names
        if not name.startswith("_")
    }


def by_suffix(path: Path | str) -> Kind:
    """Return the kind that a file's name asks for. Raises `click.UsageError`."""
    known = {module.SUFFIX: module for module in kinds().values()}
    suffix = Path(path).suffix.lower()
    if suffix not in known:
        message = f"{path}: the suffix says no document. There are: {', '.join(sorted(known))}."
        raise click.UsageError(message)
    return known[suffix]


def need(library: str, extra: str) -> None:
    """Raise `MissingExtraError` where a library of an extra is not installed."""
    if importlib.util.find_spec(library) is None:
        message = (
            f"{library} is not installed, which makes .{extra} files\n"
            f"It comes with the extra: pip install 'residency-scanner[{extra}]'"
        )
        raise MissingExtraError(message)
