"""Reports for people. One file is one report in one language: reports/<name>.<language>.md.j2.

Templates hold all sentences and choose among them; figures are prepared in `view_clauses` and
`view_locations`. Every value that a template shows is escaped on its way into the text.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import click

from scanner import words
from scanner.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment
    from markupsafe import Markup

    from scanner.agreements import Agreement
    from scanner.model import Finding, Identity, Result
    from scanner.words import Language

LANGUAGES: tuple[Language, ...] = ("nl", "en")

_ENDING = ".md.j2"
_ROLE = re.compile(r":assumed-role/([^/]+)/|:role/(?:.*/)?([^/]+)$")


def names() -> tuple[str, ...]:
    """Return the reports that there are; a leading underscore marks what templates share."""
    files = (path.name for path in bundled("reports").glob(f"*{_ENDING}"))
    stems = {name.removesuffix(_ENDING).rpartition(".")[0] for name in files}
    return tuple(sorted(stem for stem in stems if not stem.startswith("_")))


def render(
    name: str, result: Result, language: Language, *, agreements: Sequence[Agreement]
) -> str:
    """Write a report in Markdown. Raises `click.UsageError` for an agreement not judged by."""
    from scanner import figures, view_clauses, view_locations

    ids = {agreement.id for agreement in agreements}
    for agreement in agreements:
        _check(result, agreement)
    text = (
        _environment(language)
        .get_template(f"{name}.{language}{_ENDING}")
        .render(
            result=result,
            agreements=agreements,
            # What one report does not ask for is not counted.
            clauses_of=partial(view_clauses.agreement_view, result),
            locations_of=partial(view_locations.locations_view, result, ids, language),
            parties=view_locations.parties(result, ids),
            sites=[r for r in figures.judged(result, ids) if r.facts.category == "site"],
            left_out=figures.left_out(result, ids),
            not_seen=figures.not_seen(result, details=False),
            declared_empty=figures.declared_empty(result),
            scope=figures.scope(result),
            kinds={resource.type: resource.facts.category for resource in result.resources},
        )
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _check(result: Result, agreement: Agreement) -> None:
    judged = {clause.clause for clause in result.clauses if clause.agreement == agreement.id}
    if not judged:
        known = ", ".join(result.run.agreements)
        message = f"this run was not judged by {agreement.id}; it was judged by {known}"
        raise click.UsageError(message)
    if gone := judged - agreement.clause.keys():
        message = f"{agreement.id} no longer has {', '.join(sorted(gone))}, which this run judged"
        raise click.UsageError(message)


@cache
def _environment(language: Language) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from scanner import markdown

    environment = Environment(
        loader=FileSystemLoader(bundled("reports")),
        autoescape=True,
        finalize=partial(markdown.shown, language=language),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= _vocabulary(language)
    return environment


def _vocabulary(language: Language) -> dict[str, Any]:
    from scanner import figures, markdown

    def amount(count: int, one: str, many: str) -> str:
        return f"{markdown.number(count, language)} {one if count == 1 else many}"

    def said(finding: Finding) -> str:
        """Return what a message tells more than which copy is where; that has its own column."""
        message = finding.message_nl if language == "nl" else finding.message
        at = finding.at
        if not at.role:
            return message
        bare = f"{words.word('role', at.role, language)} in {words.place(at, language)}"
        return message.removeprefix(bare).removeprefix("; ")

    def title(rule: str) -> str:
        text = figures.rule_text(rule)
        return text.title[language] if text else rule

    def remedy(rule: str) -> str:
        text = figures.rule_text(rule)
        return text.remedy[language] if text else "-"

    def sentence(text: str) -> str:
        return text[:1].upper() + text[1:]

    return {
        "amount": amount,
        "said": said,
        "title": title,
        "remedy": remedy,
        "own": partial(words.own, language=language),
        "sentence": sentence,
        "code": markdown.code,
        "read_by": _read_by,
        "standing": figures.standing,
        "word": partial(words.word, language=language),
        "term": partial(words.term, language=language),
        "place": partial(words.place, language=language),
        "town": partial(words.town, language=language),
        "countries": partial(words.countries, language=language),
    }


def _read_by(who: Identity) -> tuple[bool, Markup]:
    """Say whether it is a role, and its name."""
    from scanner.markdown import code

    role = _ROLE.search(who.principal)
    return bool(role), code((role[1] or role[2]) if role else who.principal)
