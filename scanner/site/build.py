"""Make the site beside the folder that it goes to, and swap it in when it is whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scanner import documents
from scanner import reports as markdown
from scanner.documents import MissingExtraError
from scanner.documents._report import compose, over_a_period
from scanner.evidence.period import EVERY
from scanner.reports import LANGUAGES
from scanner.site import pages
from scanner.site.history import history
from scanner.site.notices import standing
from scanner.verdicts import overall
from scanner.view_evidence import evidence_view
from scanner.view_over_runs import limited

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import timedelta

    from scanner.agreements import Agreement
    from scanner.documents._report import Report
    from scanner.evidence.period import Period
    from scanner.model import Result
    from scanner.words import Language

MARK = "residency-site.txt"
"""The file by which a folder is known to be a site of ours, which may be replaced."""

_MARK_TEXT = "Made by residency site, which replaces all that is in this folder.\n"


class SiteError(Exception):
    """What keeps a site from being made, in one line."""


def build(  # noqa: PLR0913 - what a site is made of
    runs: Sequence[Result],
    folder: Path,
    *,
    agreements: Sequence[Agreement],
    period: Period | None = None,
    made: datetime | None = None,
    every: timedelta = EVERY,
) -> None:
    """Make the site of these runs, in whatever order they are given.

    `agreements` are those of the last run that it tells of. `period` is all that a store holds,
    where the runs are of one: then what is missing in it, or does not check, is told too, and the
    report over a period is there. `made` is now, and `every` how often a run is due: a newest run
    that is too old for these is told as such. Equal arguments give equal files. Raises
    `SiteError` for no runs, for the result of a plan and for a folder that holds something else,
    `click.UsageError` for an agreement that the last run was not judged by, and `OSError`.
    """
    check(folder)
    ordered = _ordered(runs)
    files = _files(ordered, agreements, period, made or datetime.now(UTC), every)
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


def _files(
    runs: Sequence[Result],
    agreements: Sequence[Agreement],
    period: Period | None,
    made: datetime,
    every: timedelta,
) -> dict[str, bytes]:
    last = runs[-1]
    kinds, absent = _kinds()
    files = {MARK: _MARK_TEXT.encode(), "index.html": pages.front()}
    titles: dict[tuple[str, Language], str] = {}
    offered: dict[tuple[str, Language], list[str]] = {}
    for name, language, report in _reports(last, agreements, period):
        titles[name, language] = report.title
        written = {f"{name}.{language}{k.SUFFIX}": k.render(report) for k in kinds.values()}
        offered[name, language] = sorted(written)
        files |= {f"reports/{file}": data for file, data in written.items()}
    told = history(_limited(runs, agreements))
    view = evidence_view(period, agreements) if period else None
    found = standing(runs, agreements, view, made=made, every=every)
    for language in LANGUAGES:
        files[f"{language}/index.html"] = pages.now(last, told, agreements, found, language)
        files[f"{language}/findings.html"] = pages.findings(told, found, language)
        files[f"{language}/reports.html"] = pages.reports(titles, offered, absent, found, language)
    return files


def _reports(
    last: Result, agreements: Sequence[Agreement], period: Period | None
) -> Iterator[tuple[str, Language, Report]]:
    for name in (*markdown.names(), *(markdown.OVER_A_PERIOD if period else ())):
        many = period if name in markdown.OVER_A_PERIOD else None
        for language in LANGUAGES:
            shown = many.shown if many else last
            text = markdown.render(name, shown, language, agreements=agreements, period=many)
            if many:
                yield name, language, over_a_period(name, text, many.until, language)
            else:
                yield name, language, compose(name, text, last, language, agreements=agreements)


def _limited(runs: Sequence[Result], agreements: Sequence[Agreement]) -> list[Result]:
    """Return what concerns these agreements of the runs that were judged by any of them."""
    ids = {agreement.id for agreement in agreements}
    found = []
    for run in runs:
        if ids & {*run.run.agreements}:
            one = limited(run, ids)
            # Over all that it was judged by, its own verdict holds.
            whole = ids >= {*run.run.agreements}
            found.append(one if whole else replace(one, verdict=overall(one.clauses)))
    return found


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
