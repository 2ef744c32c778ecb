"""The pages of the site: now, findings, reports. Made of the same blocks as reports."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from scanner import figures, view_clauses, words
from scanner.documents import html
from scanner.documents._blocks import Heading, Paragraph, Run, Table, plain_text
from scanner.documents._map import blocks_of
from scanner.documents._page import page
from scanner.markdown import moment, number
from scanner.reports import LANGUAGES
from scanner.site._table import code, table
from scanner.site._words import word
from scanner.site.history import STATES
from scanner.site.nights import draw
from scanner.site.nights import table as nights_table
from scanner.site.notices import notices, stale
from scanner.verdicts import overall

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from scanner.agreements import Agreement
    from scanner.documents._blocks import Block, Inline
    from scanner.model import Result, Verdict
    from scanner.site.history import History, State, Track
    from scanner.site.notices import Standing
    from scanner.words import Language

PAGES = ("index", "findings", "reports")
_KINDS = ("html", "pdf", "xlsx", "csv", "md")
_NAMES = {"index": "now", "findings": "findings", "reports": "reports"}


def now(
    result: Result,
    told: History,
    agreements: Sequence[Agreement],
    found: Standing,
    language: Language,
) -> bytes:
    """Write the page about the last run."""
    run = result.run
    lead = word("now", "lead", language).format(
        read=moment(run.started, language), day=words.day(run.as_of, language)
    )
    top = (_heading(1, word("site", "title", language)), _paragraph(lead))
    blocks: list[Block] = []
    for count, agreement in enumerate(agreements):
        blocks += _agreement(result, agreement, language, count)
    ids = {agreement.id for agreement in agreements}
    blocks += blocks_of(result, ids, language, level=2)
    title = word("now", "nights", language)
    explained = word("now", "nights-told", language)
    blocks += [_heading(2, title), _paragraph(explained)]
    night_rows = nights_table(told, found.view, language)
    without, unread = found.without(told), found.unread_days
    marked = [
        _paragraph(word("now", key, language).format(count=number(len(days), language)))
        for key, days in (("without", without), ("unread", unread))
        if days
    ]
    limits = _paragraph(word("now", "limits", language))
    body = "\n".join(
        (
            html.body(top, language),
            _notices(found, language),
            _verdict(told.nights[-1].verdict, found, language),
            html.body(blocks, language),
            draw(told, f"{title}. {explained}", language, without=without, unread=unread),
            html.body([*marked, night_rows, limits], language),
        )
    )
    tables = [b for b in (*blocks, night_rows) if isinstance(b, Table)]
    return _page("index", body, tables, language, found)


def _notices(found: Standing, language: Language) -> str:
    said = notices(found, language)
    items = "".join(
        f"<li{' class=bad' if one.bad else ''}>{html.inline(plain_text(one.text))}</li>"
        for one in said
    )
    title = escape(word("notice", "title", language))
    return (
        f'<section class="notices" aria-labelledby="notices"><h2 id="notices">{title}</h2>'
        f"<ul>{items}</ul></section>"
        if said
        else ""
    )


def _verdict(verdict: Verdict, found: Standing, language: Language) -> str:
    sound = found.sound or verdict in {"finding", "unknown"}
    text = word("now", "overall" if sound else "doubtful", language)
    said = escape(text.format(verdict=words.word("verdict", verdict, language)))
    return f'<p class="verdict {verdict if sound else "unknown"}">{said}</p>'


def findings(told: History, found: Standing, language: Language) -> bytes:
    """Write the page about all findings that there were."""
    first, last = told.nights[0].started, told.nights[-1].started
    lead = word("finding", "lead", language).format(
        count=number(len(told.nights), language),
        first=words.day(first, language),
        last=words.day(last, language),
    )
    top = (_heading(1, word("site", "findings", language)), _paragraph(lead))
    blocks: list[Block] = []
    for state in STATES:
        tracks = [track for track in told.tracks if track.state == state]
        if not tracks and state == "waived":
            continue
        blocks.append(_heading(2, word("finding", state, language)))
        if tracks:
            blocks.append(_paragraph(word("finding", f"{state}-told", language)))
            blocks.append(_tracks(tracks, state, len(told.nights), language))
        else:
            blocks.append(_paragraph(word("finding", "none", language)))
    tables = [b for b in blocks if isinstance(b, Table)]
    parts = (html.body(top, language), _notices(found, language), html.body(blocks, language))
    return _page("findings", "\n".join(parts), tables, language, found)


def reports(
    titles: Mapping[tuple[str, Language], str],
    files: Mapping[tuple[str, Language], Sequence[str]],
    absent: Sequence[str],
    found: Standing,
    language: Language,
) -> bytes:
    """Write the page that offers the reports; `files` lie in the folder `reports`."""
    rows = [
        (
            plain_text(titles[name, tongue]),
            plain_text(word("site", "language", tongue)),
            tuple(
                part
                for at, file in enumerate(sorted(offers, key=_to_read))
                for part in (
                    *((Run(text=", "),) if at else ()),
                    Run(text=file.rpartition(".")[2], href=f"../reports/{file}"),
                )
            ),
        )
        for (name, tongue), offers in sorted(files.items(), key=lambda o: o[0][1] != language)
    ]
    title = word("site", "reports", language)
    heads = [word("download", key, language) for key in ("report", "language", "files")]
    offered = table("t-reports", title, heads, rows)
    blocks: list[Block] = [
        _heading(1, title),
        _paragraph(word("download", "lead", language)),
        offered,
    ]
    if absent:
        text = word("download", "absent", language).format(kinds=", ".join(absent))
        blocks.append(_paragraph(text))
    return _page("reports", html.body(blocks, language), [offered], language, found)


def _to_read(file: str) -> tuple[int, str]:
    kind = file.rpartition(".")[2]
    return (_KINDS.index(kind) if kind in _KINDS else len(_KINDS), kind)


def front() -> bytes:
    """Write the page in front, which asks for the language."""
    items = "".join(
        f'<li><a href="{tongue}/index.html" lang="{tongue}" hreflang="{tongue}">'
        f"{escape(word('site', 'title', tongue))} ({escape(word('site', 'language', tongue))})"
        "</a></li>"
        for tongue in LANGUAGES
    )
    title = " / ".join(word("site", "title", tongue) for tongue in LANGUAGES)
    return page(title, f"<h1>{escape(title)}</h1><ul>{items}</ul>", LANGUAGES[0])


def _page(
    name: str, body: str, tables: Sequence[Table], language: Language, found: Standing
) -> bytes:
    def link(file: str, text: str, *, here: bool, lang: str = "") -> str:
        current = ' aria-current="page"' if here else ""
        return f'<li><a href="{file}"{lang}{current}>{escape(text)}</a></li>'

    menu = "".join(
        link(f"{other}.html", word("site", _NAMES[other], language), here=other == name)
        for other in PAGES
    )
    tongues = "".join(
        link(
            f"../{tongue}/{name}.html",
            word("site", "language", tongue),
            here=False,
            lang=f' lang="{tongue}" hreflang="{tongue}"',
        )
        for tongue in LANGUAGES
        if tongue != language
    )
    top = (
        f'<nav aria-label="{escape(word("site", "menu", language))}"><ul>{menu}</ul></nav>'
        f'<nav aria-label="{escape(word("site", "languages", language))}"><ul>{tongues}</ul></nav>'
    )
    title = word("site", "title", language)
    if name != "index":
        title = f"{word('site', _NAMES[name], language)} - {title}"
    age = {} if found.late else stale(found, language)
    return page(title, body, language, style=html.labels(tables), top=top, data=age)


def _agreement(result: Result, agreement: Agreement, language: Language, count: int) -> list[Block]:
    view = view_clauses.agreement_view(result, agreement)
    name = words.own(agreement.name, language)
    said = words.word("verdict", overall([c.result for c in view.clauses]), language)
    heads = [word("now", key, language) for key in ("clause", "outcome", "failed", "doubt")]
    titles = {id_: words.own(terms.title, language) for id_, terms in agreement.clause.items()}
    rows = [
        (
            (
                *code(clause.result.clause),
                *plain_text(f" {titles[clause.result.clause]}"),
            ),
            plain_text(words.word("verdict", clause.outcome, language)),
            plain_text(number(clause.failed, language)),
            plain_text(number(clause.unknown, language)),
        )
        for clause in view.clauses
    ]
    verdict_line = (Run(text=f"{word('now', 'verdict', language)}: {said}.", strong=True),)
    return [
        Heading(level=2, text=plain_text(name), id=f"agreement-{count}"),
        Paragraph(text=verdict_line),
        table(f"t-agreement-{count}", name, heads, rows, numbers=2),
    ]


def _tracks(tracks: Sequence[Track], state: State, runs: int, language: Language) -> Table:
    keys = ["what", "where", "rule", "severity", "basis", "first", "last", "nights"]
    heads = [word("finding", key, language) for key in keys]
    if state == "waived":
        heads.append(word("finding", "until", language))
    rows = [(*_track(track, runs, language), *_until(track, state, language)) for track in tracks]
    return table(f"t-{state}", word("finding", state, language), heads, rows)


def _track(track: Track, runs: int, language: Language) -> tuple[Inline, ...]:
    finding = track.finding
    at = finding.at
    text = figures.rule_text(finding.rule)
    part = words.word("role", at.role, language) if at.role else ""
    part = words.word("kind", at.kind, language) if at.kind else part
    place = words.place(at, language) if at.role else "\u2013"
    if at.kind and at.countries:
        place = words.countries(at.countries, language)
    seen = word("finding", "of", language).format(seen=track.runs, all=runs)
    return (
        (*code(finding.label), *plain_text(f" {part}" if part else "")),
        plain_text(place),
        plain_text(text.title[language] if text else finding.rule),
        plain_text(words.word("severity", finding.severity, language)),
        plain_text(words.word("basis", finding.basis, language)),
        _day(track.first, language),
        _day(track.last, language),
        plain_text(seen),
    )


def _day(value: date, language: Language) -> Inline:
    # It stays on one line.
    return (Run(text=words.day(value, language).replace(" ", "\u00a0")),)


def _until(track: Track, state: State, language: Language) -> tuple[Inline, ...]:
    if state != "waived":
        return ()
    waiver = track.finding.waiver
    return (plain_text(words.day(waiver.until, language) if waiver else "\u2013"),)


def _heading(level: int, text: str) -> Heading:
    slug = "".join(c if c.isascii() and c.isalnum() else "-" for c in text.lower())
    return Heading(level=level, text=plain_text(text), id=f"s-{slug}")


def _paragraph(text: str) -> Paragraph:
    return Paragraph(text=plain_text(text))
