"""Progress on stderr, for people only: nothing is drawn where stderr is no terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """Shows how many jobs are done, of how many known so far."""

    def __init__(self, *, quiet: bool) -> None:
        self._progress: Progress | None = None
        if not quiet and sys.stderr is not None and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

            columns = (TextColumn("looking"), BarColumn(), MofNCompleteColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._progress.add_task("scan", total=None)

    def __enter__(self) -> Self:
        """Start drawing."""
        if self._progress:
            self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        if self._progress:
            self._progress.stop()

    def advance(self, done: int, total: int) -> None:
        """Redraw."""
        if self._progress:
            self._progress.update(self._task, completed=done, total=total)
