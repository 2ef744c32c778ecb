"""Stores to make a site of, as the nightly scan leaves them and as they should never be."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from scanner import reports
from scanner.documents._report import Report, over_a_period
from scanner.evidence import open_store, runs
from scanner.evidence.manifest import RESULT
from scanner.evidence.period import Period, read_period
from scanner.site.build import build
from tests import samples
from tests.reports.test_evidence_report import INSIDE, KEY, LOGS, NEW, OUTSIDE, START, put, register

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from scanner.evidence import Store
    from scanner.words import Language

LAST = START + timedelta(days=5, minutes=17)
"""When the last run of `nights` was finished."""


def nights(folder: Path, *, unsigned: Collection[int] = ()) -> Store:
    """Keep five nights of six: one finding goes, one comes and stays away, one is accepted."""
    folder.mkdir()
    store = open_store(str(folder))
    estates = {
        0: (OUTSIDE, LOGS),
        1: (OUTSIDE, NEW, LOGS),
        3: (INSIDE, NEW, LOGS),
        4: (INSIDE, NEW, LOGS),
        5: (INSIDE, LOGS),
    }
    for night, estate in estates.items():
        signed = {"signer": None} if night in unsigned else {}
        put(store, night, *estate, register=register(), **signed)  # type: ignore[arg-type]
    return store


def damage(store: Store, number: int, data: bytes | None) -> None:
    """Write something else into the result of a run, or take it away."""
    from pathlib import Path

    path = Path(store.address) / "objects" / runs(store)[number].objects[RESULT]
    path.chmod(0o600)
    if data is None:
        path.unlink()
    else:
        path.write_bytes(data)


def period_of(store: Store, now: datetime = LAST) -> Period:
    """Read all of it, with the key that signed it."""
    return read_period(store, keys=(KEY,), first=START.date(), now=now)


def site_of(store: Store, folder: Path, now: datetime = LAST) -> dict[str, bytes]:
    """Make its site, and return the files."""
    period = period_of(store, now)
    build(period.results, folder, agreements=samples.load("core"), period=period, made=now)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def evidence_report(period: Period, language: Language) -> Report:
    """Write the report over a period."""
    agreements = samples.load("core")
    text = reports.render("evidence", period.shown, language, agreements=agreements, period=period)
    return over_a_period("evidence", text, period.until, language)
