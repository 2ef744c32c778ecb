"""The two runs that `residency diff` compares: files, or runs of a store by name or by day."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scanner.cli._evidence import find_store, split_run
from scanner.cli._past import read_result
from scanner.cloud.problem import plain
from scanner.evidence.manifest import Kept
from scanner.model import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.config import Config
    from scanner.evidence import Store
    from scanner.evidence.survey import Survey

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SECOND = len("20261122T023100Z")


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of the two. `kept` is `None` for a file."""

    name: str
    result: Result
    kept: Kept | None = None


class Runs:
    """Finds runs; a store is read only where it is asked for."""

    def __init__(self, address: str | None, config: Config) -> None:
        self._address = address
        self._config = config
        self._store: Store | None = None
        self._found: Survey | None = None

    def both(self, old: str | None, new: str | None) -> tuple[Chosen, Chosen]:
        """Return the old and the new run. Raises `UsageError` and `EvidenceError`."""
        for text in (old, new):
            if text is not None:
                self._note_store(text)
        if old is not None and new is None and Path(old).is_file() and not self._has_store():
            message = f"say with what {old} is compared: NEW is missing"
            raise click.UsageError(message)
        second = self._one(new) if new is not None else self._newest(None)
        first = self._one(old) if old is not None else self._newest(second.kept)
        if first.kept and second.kept and first.kept.id == second.kept.id:
            message = f"OLD and NEW are the same run, {second.name}: there is nothing to compare"
            raise click.UsageError(message)
        plans = [bool(chosen.result.run.plans) for chosen in (first, second)]
        if plans[0] != plans[1]:
            name = (first if plans[0] else second).name
            message = (
                f"{name} is the result of a check and the other of a scan; residency check FILE… "
                "--with-run RESULT holds a plan against what is there"
            )
            raise click.UsageError(message)
        return first, second

    def until(self, *chosen: Chosen) -> Iterator[Result]:
        """Yield the results of all runs in the store up to the newest of these; of files, none.

        Those that cannot be read or were removed are told on stderr: when a finding was seen, they
        cannot tell.
        """
        from scanner.evidence import EvidenceError, load

        kept = [one.kept for one in chosen if one.kept]
        if not kept:
            return
        last = max(run.manifest.finished for run in kept)
        for run in [k for k in self._scans() if k.manifest.finished <= last]:
            try:
                yield load(self._open(), run)[1]
            except EvidenceError as error:
                click.echo(f"not in first seen and last seen: {plain(str(error))}", err=True)
        for strange in self._survey().strange:
            text = f"{strange.key}: {strange.why}"
            click.echo(f"not in first seen and last seen: {plain(text)}", err=True)
        if pruned := sum(len(b.tombstone.runs) for b in self._survey().tombstones):
            text = "1 run" if pruned == 1 else f"{pruned} runs"
            click.echo(f"not in first seen and last seen: {text} that retention removed", err=True)

    def _one(self, text: str) -> Chosen:
        from scanner.evidence.manifest import is_name
        from scanner.evidence.survey import read_named

        if _DAY.fullmatch(text):
            with suppress(ValueError):
                return self._newest_by(date.fromisoformat(text))
        _, name = split_run(text)
        name = name if name and is_name(name) else text
        if is_name(name):
            return self._kept(read_named(self._open(), name))
        if not Path(text).is_file():
            message = f"{plain(text)} is no file, no run of a store and no date (YYYY-MM-DD)"
            raise click.UsageError(message)
        return Chosen(text, read_result(text))

    def _newest(self, after: Kept | None) -> Chosen:
        """Return the newest run, or the newest before another."""
        scans, until = self._scans(), "~"
        if after:
            place = (after.manifest.finished, after.id.name)
            scans = [k for k in scans if (k.manifest.finished, k.id.name) < place]
            until = after.id.name
        if not scans:
            count = "only one run" if after else "no run"
            message = f"{self._open().address}: there is {count} of a scan, and two are compared"
            raise click.UsageError(message)
        self._check(scans[-1], until)
        return self._kept(scans[-1])

    def _newest_by(self, day: date) -> Chosen:
        scans = [k for k in self._scans() if k.manifest.finished.astimezone(UTC).date() <= day]
        if not scans:
            message = f"{self._open().address}: there is no run of a scan by {day}"
            raise click.UsageError(message)
        self._check(scans[-1], f"{day:%Y%m%d}~")
        return self._kept(scans[-1])

    def _check(self, run: Kept, until: str) -> None:
        """Refuse a run where a newer one cannot be read: it would pass for the newest."""
        from scanner.evidence import EvidenceError
        from scanner.evidence.survey import names

        for strange in self._survey().strange:
            for name in names([strange.key]):
                if run.id.name[:_SECOND] <= name < until and name != run.id.name:
                    message = f"{self._open().address}/{strange.key}: {strange.why}"
                    raise EvidenceError(message, "Name the runs to compare, or give files.")

    def _kept(self, kept: Kept) -> Chosen:
        from scanner.evidence import load

        return Chosen(kept.id.name, load(self._open(), kept)[1], kept)

    def _scans(self) -> list[Kept]:
        return [kept for kept in self._survey().runs if not kept.manifest.plans]

    def _survey(self) -> Survey:
        from scanner.evidence.survey import survey

        if self._found is None:
            self._found = survey(self._open())
        return self._found

    def _open(self) -> Store:
        if self._store is None:
            self._store = find_store(self._address, self._config)
        return self._store

    def _has_store(self) -> bool:
        return bool(self._address or self._config.evidence.store)

    def _note_store(self, text: str) -> None:
        """Take the store from STORE/runs/NAME.json. Raises `UsageError` where two are named."""
        from scanner.evidence.manifest import is_name

        address, name = split_run(text)
        if not name or not is_name(name) or not address:
            return
        if self._address is not None and address.rstrip("/") != self._address.rstrip("/"):
            message = f"runs of two stores, {plain(self._address)} and {plain(address)}"
            hint = "scan -o FILE.json of either, or report on them apart"
            raise click.UsageError(f"{message}, are not compared: {hint}")
        self._address = address
