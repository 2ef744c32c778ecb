"""The nights as a picture: a bar for each run, its findings filled and its doubts open."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from scanner.words import day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scanner.site.history import History
    from scanner.words import Language

_WIDTH, _HEIGHT, _LEFT, _TOP, _FOOT = 960.0, 190.0, 44.0, 12.0, 26.0
_WIDEST = 26.0


def draw(told: History, title: str, language: Language) -> str:
    """Draw the runs by the day that they were made on; days without one have a cross."""
    first = told.nights[0].started.date()
    span = (told.nights[-1].started.date() - first).days + 1
    step = min((_WIDTH - _LEFT) / span, _WIDEST * 2)
    most = max(1, *(night.failed + night.unknown for night in told.nights))
    floor = _HEIGHT - _FOOT
    scale = (floor - _TOP) / most
    by_day = {night.started.date(): night for night in told.nights}

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
        for when in told.without:
            yield f'<path class="bar-line" d="M{x(when) - 3:.1f} {floor - 6:.1f}l6 6m0-6l-6 6"/>'

    ends = {first: "start", told.nights[-1].started.date(): "end" if span > 6 else "start"}  # noqa: PLR2004
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
