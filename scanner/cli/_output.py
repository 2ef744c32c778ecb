"""Results to stdout or into files: each file whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def check(paths: Iterable[Path]) -> None:
    """Hold the files to write against their folders, before the work. Raises `UsageError`."""
    seen: set[Path] = set()
    for path in paths:
        folder = path.parent
        if not folder.is_dir():
            message = f"{path}: there is no folder {folder}"
            raise click.UsageError(message)
        if not os.access(folder, os.W_OK | os.X_OK):
            message = f"{path}: nothing may be written in the folder {folder}"
            raise click.UsageError(message)
        if path.resolve() in seen:
            message = f"{path} is named twice"
            raise click.UsageError(message)
        seen.add(path.resolve())


def color() -> bool:
    """Say whether stdout is a screen that wants colours."""
    # https://no-color.org: whatever its value, if it is set and not empty.
    return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def show(text: str) -> None:
    """Write to stdout."""
    click.echo(text, nl=False)


def each(actions: Iterable[Callable[[], None]]) -> None:
    """Do all of them, whichever fails: no result is lost for another. Then raise the worst."""
    errors = []
    for action in actions:
        try:
            action()
        except OSError as error:
            errors.append(error)
    if errors:
        raise min(errors, key=lambda error: isinstance(error, BrokenPipeError))


def write(path: Path, text: str | bytes) -> None:
    """Write a file atomically, text as UTF-8 with LF line ends. Raises `OSError` that names it."""
    try:
        _write(path, text if isinstance(text, bytes) else text.encode())
    except OSError as error:
        # Not the temporary file, which nobody has heard of.
        raise OSError(error.errno, error.strerror, str(path)) from error


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise
