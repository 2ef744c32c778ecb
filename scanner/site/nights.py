"""The nights: as a picture, findings filled and doubts open, and as a table that says the same."""

from __future__ import annotations

from datetime import datetime
from html import escape
from typing import TYPE_CHECKING

from scanner import words
from scanner.documents._blocks import Run, plain_text
from scanner.markdown import moment, number
from scanner.site._table import table as table_of
from scanner.site._words import word
from scanner.view_evidence import Missed
from scanner.words import day

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from scanner.documents._blocks import Inline, Table
    from scanner.site.history import History, Night
    from scanner.view_evidence import EvidenceView, RunRow
    from scanner.words import Language

_WIDTH, _HEIGHT, _LEFT, _TOP, _FOOT = 960.0, 190.0, 44.0, 12.0, 26.0
_WIDEST = 26.0


def draw(
    told: History,
    title: str,
    language: Language,
    *,
    without: Collection[date],
    unread: Collection[date],
) -> str:
    """Draw the runs by the day that they were made on, of several on one day the worst.

    Days without one have a cross, days with one that cannot be read a question mark.
    """
    days = {*without, *unread, *(night.started.date() for night in told.nights)}
    first, last = min(days), max(days)
    span = (last - first).days + 1
    step = min((_WIDTH - _LEFT) / span, _WIDEST * 2)
    most = max(1, *(night.failed + night.unknown for night in told.nights))
    floor = _HEIGHT - _FOOT
    scale = (floor - _TOP) / most
    by_day: dict[date, Night] = {}
    for night in told.nights:
        known = by_day.setdefault(night.started.date(), night)
        if (night.failed, night.unknown) > (known.failed, known.unknown):
            by_day[night.started.date()] = night

    def x(when: date) -> float:
        return _LEFT + step * ((when - first).days + 0.5)

    def bars() -> Iterator[str]:
        width = min(step * 0.7, _WIDEST)
        for when, night in by_day.items():
            left = x(when) - width / 2
            failed, doubt = night.failed * scale, night.unknown * scale
            yield (
                f"<g><title>{escape(day(when, language))}: {night.failed} + {night.unknown}</title>"
                f'<rect class="bar-fail" x="{left:.1f}" y="{floor - failed:.1f}" '
                f'width="{width:.1f}" height="{failed:.1f}"/>'
                f'<rect class="bar-doubt" x="{left:.1f}" y="{floor - failed - doubt:.1f}" '
                f'width="{width:.1f}" height="{doubt:.1f}"/>'
                f'<path class="bar-line" d="M{left:.1f} {floor:.1f}h{width:.1f}"/></g>'
            )
        for when in sorted(without):
            yield f'<path class="bar-line" d="M{x(when) - 3:.1f} {floor - 6:.1f}l6 6m0-6l-6 6"/>'
        for when in sorted(unread):
            yield f'<text x="{x(when):.1f}" y="{floor - 3:.1f}" text-anchor="middle">?</text>'

    ends = {first: "start", last: "end" if span > 6 else "start"}  # noqa: PLR2004
    labels = "".join(
        f'<text x="{x(when):.1f}" y="{_HEIGHT - 6:.1f}" text-anchor="{anchor}">'
        f"{escape(day(when, language))}</text>"
        for when, anchor in ends.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {_HEIGHT:g}" '
        f'class="nights" role="img" aria-label="{escape(title)}">'
        f'<path class="bar-axis" d="M{_LEFT} {_TOP}V{floor}H{_WIDTH}"/>'
        f'<text x="{_LEFT - 6}" y="{_TOP + 10}" text-anchor="end">{most}</text>'
        f'<text x="{_LEFT - 6}" y="{floor}" text-anchor="end">0</text>'
        f"{''.join(bars())}{labels}</svg>"
    )


def table(told: History, view: EvidenceView | None, language: Language) -> Table:
    """Tell the runs, the newest first; of a store those that are missing or do not check too."""
    keys = ["run", "verdict", "failed", "doubt", "new", "closed", "unseen"]
    if view is None:
        rows = [_night(night, language) for night in reversed(told.nights)]
    else:
        keys.insert(2, "kept")
        by_start = {night.started: night for night in told.nights}
        rows = [_entry(entry, by_start, language) for entry in reversed(view.entries)]
    heads = [word("now", key, language) for key in keys]
    return table_of("t-nights", word("now", "nights", language), heads, rows, numbers=5)


def _night(night: Night, language: Language) -> tuple[Inline, ...]:
    return (
        plain_text(moment(night.started, language)),
        plain_text(words.word("verdict", night.verdict, language)),
        *_figures(night, language),
    )


def _figures(night: Night, language: Language) -> Iterator[Inline]:
    counts = (night.failed, night.unknown, night.new, night.closed, night.gaps)
    return (plain_text(number(count, language)) for count in counts)


_NONE = "\u2013"


def _entry(
    entry: RunRow | Missed, by_start: dict[datetime, Night], language: Language
) -> tuple[Inline, ...]:
    blank = [plain_text(_NONE)] * 5
    if isinstance(entry, Missed):
        first, last = entry.moments[0], entry.moments[-1]
        when = _when(first, language)
        when += f" {_NONE} {_when(last, language)}" if last != first else ""
        none = (Run(text=word("now", "no-run", language), strong=True),)
        return (plain_text(when), none, plain_text(_NONE), *blank)
    manifest = entry.kept.manifest
    night = by_start.get(manifest.started)
    if not entry.readable:
        outcome: Inline = (Run(text=word("now", "unreadable", language), strong=True),)
    elif entry.verdict is None or night is None:
        outcome = (Run(text=word("now", "not-judged", language), strong=True),)
    else:
        outcome = plain_text(words.word("verdict", night.verdict, language))
    checks = [words.word("signature", entry.signature, language)]
    checks += [
        word("now", key, language).format(count=number(count, language))
        for key, count in (("wrong", entry.wrong), ("open", entry.open))
        if count
    ]
    figures = _figures(night, language) if night and entry.readable else blank
    return (
        plain_text(moment(manifest.started, language)),
        outcome,
        plain_text("; ".join(checks)),
        *figures,
    )


def _when(value: date | datetime, language: Language) -> str:
    return moment(value, language) if isinstance(value, datetime) else day(value, language)
