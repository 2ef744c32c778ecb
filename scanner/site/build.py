"""Make the site beside the folder that it goes to, and swap it in when it is whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from scanner import documents
from scanner import reports as markdown
from scanner.documents import MissingExtraError
from scanner.documents._report import compose
from scanner.reports import LANGUAGES
from scanner.site import pages
from scanner.site.history import history

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scanner.agreements import Agreement
    from scanner.model import Result
    from scanner.words import Language

MARK = "residency-site.txt"
"""The file by which a folder is known to be a site of ours, which may be replaced."""

_MARK_TEXT = "Made by residency site, which replaces all that is in this folder.\n"


class SiteError(Exception):
    """What keeps a site from being made, in one line."""


def build(runs: Sequence[Result], folder: Path, *, agreements: Sequence[Agreement]) -> None:
    """Make the site of these runs, in whatever order they are given.

    `agreements` are those of the last run that it tells of. Equal runs give equal files. Raises
    `SiteError` for no runs, for the result of a plan and for a folder that holds something else,
    `click.UsageError` for an agreement that the last run was not judged by, and `OSError`.
    """
    check(folder)
    ordered = _ordered(runs)
    files = _files(ordered, agreements)
    new = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name[:50]}."))
    try:
        for name, data in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        new.chmod(0o755)
        _swap(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def check(folder: Path) -> None:
    """Raise `SiteError` for a folder that no site can go to."""
    if not folder.parent.is_dir():
        message = f"{folder}: there is no folder {folder.parent}"
        raise SiteError(message)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = f"{folder} is no folder"
        raise SiteError(message)
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        message = f"{folder} holds something else than a site; name an empty or a new folder"
        raise SiteError(message)


def _ordered(runs: Sequence[Result]) -> list[Result]:
    if not runs:
        message = "there are no runs to tell of"
        raise SiteError(message)
    if any(run.run.plans for run in runs):
        message = "a site tells of what is there; the result of a check of plans is among the runs"
        raise SiteError(message)
    # One run that is given twice is one run.
    known = {(run.run.started, run.run.inventory_digest, run.run.as_of): run for run in runs}
    return sorted(known.values(), key=lambda r: (r.run.finished, r.run.inventory_digest))


def _files(runs: Sequence[Result], agreements: Sequence[Agreement]) -> dict[str, bytes]:
    last, told = runs[-1], history(runs)
    kinds, absent = _kinds()
    files = {MARK: _MARK_TEXT.encode(), "index.html": pages.front()}
    titles: dict[tuple[str, Language], str] = {}
    offered: dict[tuple[str, Language], list[str]] = {}
    for name in markdown.names():
        for language in LANGUAGES:
            text = markdown.render(name, last, language, agreements=agreements)
            report = compose(name, text, last, language, agreements=agreements)
            titles[name, language] = report.title
            made = {f"{name}.{language}{k.SUFFIX}": k.render(report) for k in kinds.values()}
            offered[name, language] = sorted(made)
            files |= {f"reports/{file}": data for file, data in made.items()}
    for language in LANGUAGES:
        files[f"{language}/index.html"] = pages.now(last, told, agreements, language)
        files[f"{language}/findings.html"] = pages.findings(told, language)
        files[f"{language}/reports.html"] = pages.reports(titles, offered, absent, language)
    return files


def _kinds() -> tuple[Mapping[str, documents.Kind], list[str]]:
    ready: dict[str, documents.Kind] = {}
    absent = []
    for name, kind in documents.kinds().items():
        try:
            kind.ready()
            ready[name] = kind
        except MissingExtraError:
            absent.append(kind.SUFFIX)
    return ready, absent


def _swap(new: Path, folder: Path) -> None:
    """Put a folder in the place of another, which comes back if that fails."""
    if not folder.exists():
        new.rename(folder)
        return
    old = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name[:50]}.old."))
    # Onto an empty folder one can be renamed at once.
    os.replace(folder, old)  # noqa: PTH105 - Path.replace says the same and hides which is which
    try:
        new.rename(folder)
    except BaseException:
        with suppress(OSError):
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
