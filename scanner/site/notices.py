"""What readers have to know before they believe a page: what is old, missing, or does not check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from scanner import words
from scanner.markdown import number
from scanner.model import Result
from scanner.site._words import word
from scanner.verdicts import is_gap, overall
from scanner.view_evidence import EvidenceView, Missed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scanner.agreements import Agreement
    from scanner.site.history import History
    from scanner.words import Language

# Runs take their time, and schedulers theirs.
_LATE = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a site rests on.

    `view` is what the store tells, of a site that was made of one. `unjudged` has the agreements
    that the last run was not judged by and an earlier one was: each with that run.
    """

    newest: datetime
    """When the newest run was finished, be it one that cannot be read."""
    made: datetime
    every: timedelta
    view: EvidenceView | None
    unjudged: tuple[tuple[str, Result], ...]
    gaps: int
    """What the last run could not read."""

    @property
    def days(self) -> int:
        """How many days ago the newest run was."""
        return (self.made - self.newest).days

    @property
    def late(self) -> bool:
        """Whether a run is due since the newest."""
        return self.made - self.newest > self.every * _LATE

    @property
    def unread(self) -> int:
        """How many runs cannot be read."""
        return sum(not run.readable for run in self.view.runs) if self.view else 0

    @property
    def unread_days(self) -> set[date]:
        """Days of which no run can be read, though there is one."""
        runs = self.view.runs if self.view else ()
        read = {run.kept.manifest.started.date() for run in runs if run.readable}
        return {run.kept.manifest.started.date() for run in runs} - read

    def without(self, told: History) -> set[date]:
        """Return the days on which a run was due and there is none."""
        if self.view is None:
            return set(told.without)
        missed = (entry for entry in self.view.entries if isinstance(entry, Missed))
        moments = (moment for entry in missed for moment in entry.moments)
        return {m.date() if isinstance(m, datetime) else m for m in moments}

    @property
    def sound(self) -> bool:
        """Whether a verdict without findings may look like one."""
        view = self.view
        behind = view is None or view.behind or view.verified != 0
        return not (behind or self.late or self.unread or self.unjudged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence; `bad` is for what makes the pages worth less than they look."""

    text: str
    bad: bool = True


def standing(
    runs: Sequence[Result],
    agreements: Sequence[Agreement],
    view: EvidenceView | None,
    *,
    made: datetime,
    every: timedelta,
) -> Standing:
    """Look at runs in order of time; of a store, `view` is all of it."""
    last = runs[-1]
    ids = {*last.run.agreements, *(agreement.id for agreement in agreements)}
    before = {id_: run for run in runs for id_ in run.run.agreements}
    return Standing(
        newest=view.period.newest if view else last.run.finished,
        made=made.astimezone(UTC),
        every=every,
        view=view,
        unjudged=tuple((id_, run) for id_, run in sorted(before.items()) if id_ not in ids),
        gaps=sum(map(is_gap, last.coverage)),
    )


def notices(found: Standing, language: Language) -> list[Notice]:
    """Return what has to be said, the worst first."""
    return list(_notices(found, language))


def stale(found: Standing, language: Language) -> dict[str, str]:
    """Return what a page needs to tell its age by itself, when it is read later."""
    limit = found.newest + found.every * _LATE
    return {
        "newest": found.newest.isoformat(timespec="seconds"),
        "limit": limit.isoformat(timespec="seconds"),
        "stale": _said("stale", language, day=words.day(found.newest, language), days="{days}"),
    }


def _notices(found: Standing, language: Language) -> Iterator[Notice]:
    def said(key: str, count: int | None = None, **told: Any) -> str:  # noqa: ANN401
        key = f"{key}-one" if count == 1 else key
        amount = number(count, language) if count is not None else ""
        return _said(key, language, count=amount, **told)

    if found.late:
        day = words.day(found.newest, language)
        yield Notice(text=said("stale", day=day, days=number(found.days, language)))
    if found.view is None:
        yield Notice(text=said("loose"), bad=False)
    else:
        for key, count in _counted(found, found.view).items():
            if count:
                yield Notice(text=said(key, count))
        if found.view.behind:
            yield Notice(text=said("behind"))
    for id_, run in found.unjudged:
        day = words.day(run.run.started, language)
        verdict = words.word("verdict", _of(id_, run), language)
        yield Notice(text=said("unjudged", agreement=id_, day=day, verdict=verdict))
    if found.gaps:
        yield Notice(text=said("gaps", found.gaps))


def _counted(found: Standing, view: EvidenceView) -> dict[str, int]:
    checked = {level: view.checked[level] for level in ("wrong", "open")}
    return {**checked, "unread": found.unread, "missed": view.missed}


def _of(agreement: str, run: Result) -> str:
    return overall([clause for clause in run.clauses if clause.agreement == agreement])


def _said(key: str, language: Language, **told: str) -> str:
    return word("notice", key, language).format(**told)
