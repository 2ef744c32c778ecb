"""Reports for people. One file is one report in one language: reports/<name>.<language>.md.j2.

Templates hold all sentences and choose among them; figures are prepared in the `view_` modules.
Every value that a template shows is escaped on its way into the text.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

import click

from scanner.bundled import bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jinja2 import Environment
    from markupsafe import Markup

    from scanner.agreements import Agreement
    from scanner.evidence.period import Period
    from scanner.model import Result
    from scanner.words import Language

LANGUAGES: tuple[Language, ...] = ("nl", "en")
OVER_A_PERIOD = ("evidence",)
"""The reports on many runs, which need a store of evidence."""
FOR_ONE_CUSTOMER = ("locations",)
"""The reports that can leave out what is of other customers."""

_ENDING = ".md.j2"


def names() -> tuple[str, ...]:
    """Return the reports on one run; a leading underscore marks what templates share."""
    files = (path.name for path in bundled("reports").glob(f"*{_ENDING}"))
    stems = {name.removesuffix(_ENDING).rpartition(".")[0] for name in files}
    return tuple(sorted(stem for stem in stems if _on_one_run(stem)))


def _on_one_run(stem: str) -> bool:
    return not stem.startswith("_") and stem not in OVER_A_PERIOD


def render(  # noqa: PLR0913 - two names, and what may be chosen
    name: str,
    result: Result,
    language: Language,
    *,
    agreements: Sequence[Agreement],
    redact: bool = False,
    customer: str | None = None,
    customer_tag: str = "customer",
    period: Period | None = None,
) -> str:
    """Write a report in Markdown.

    `redact` puts labels in the place of accounts, ARNs, principals, e-mail addresses and where
    evidence lies. `customer` limits the locations to what carries that value under the tag
    `customer_tag`, and what carries no such tag. Those in `OVER_A_PERIOD` need `period`, of which
    `result` is what is shown. Raises `click.UsageError` for an agreement that
    was not judged by, and for a customer that no resource names.
    """
    from scanner import (
        figures,
        view_clauses,
        view_customer,
        view_guards,
        view_locations,
        view_parties,
        view_record,
        view_security,
        view_transfers,
    )

    for agreement in agreements:
        _check(result, agreement)
    environment_, named, over_a_period = environment(language), result, {}
    if period:
        from scanner.view_evidence import everything, evidence_view

        named = everything(period) if redact else result
        over_a_period = {"evidence": evidence_view(period, agreements)}
    if redact:
        from scanner.redact import Labels

        read = [text for a in agreements for text in _texts(a)]
        environment_ = _environment(language, Labels(named, language, read).hide)
    only = None
    if customer is not None:
        check_customer(name)
        only, result = view_customer.limited(result, customer, customer_tag)
    ids = {agreement.id for agreement in agreements}
    text = environment_.get_template(f"{name}.{language}{_ENDING}").render(
        result=result,
        agreements=agreements,
        redacted=redact,
        customer=only,
        # What one report does not ask for is not counted.
        guards_of=partial(view_guards.guards_view, result),
        clauses_of=partial(view_clauses.agreement_view, result),
        locations_of=partial(view_locations.locations_view, result, ids, language),
        parties_of=partial(view_parties.parties_view, result, agreements, language),
        record_of=partial(view_record.record_view, result, ids),
        transfers_of=partial(view_transfers.transfers_view, result, agreements, language),
        security_of=partial(view_security.security, figures.judged(result, ids)),
        parties=view_locations.parties(result, ids),
        sites=[r for r in figures.judged(result, ids) if r.facts.category == "site"],
        left_out=figures.left_out(result, ids),
        ended_exclusions=view_clauses.ended_exclusions(result, ids),
        ended_waivers=view_clauses.ended_waivers(result, agreements),
        purposes_of=view_customer.purposes,
        ids=ids,
        not_seen=figures.not_seen(result, details=False),
        declared_empty=figures.declared_empty(result),
        scope=figures.scope(result),
        recorded=figures.recorded(result),
        kinds={resource.type: resource.facts.category for resource in result.resources},
        **over_a_period,
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _texts(agreement: Agreement) -> Iterator[str]:
    yield from agreement.name.values()
    yield from agreement.source.values()
    for clause in agreement.clause.values():
        yield from (*clause.title.values(), *clause.text.values())


def check_customer(name: str) -> None:
    """Raise `click.UsageError` for a report that cannot be limited to one customer."""
    if name not in FOR_ONE_CUSTOMER:
        message = f"a customer goes with the report {', '.join(FOR_ONE_CUSTOMER)}, not with {name}"
        raise click.UsageError(message)


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
def environment(language: Language) -> Environment:
    """Return what renders the templates of one language; every value is escaped for Markdown."""
    return _environment(language, str)


def _environment(language: Language, hide: Callable[[str], str]) -> Environment:
    """Make what `environment` returns; each text passes through `hide` before it is shown."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from scanner import markdown
    from scanner.vocabulary import Vocabulary

    def shown(value: object) -> Markup:
        plain = isinstance(value, str) and not hasattr(value, "__html__")
        return markdown.shown(hide(str(value)) if plain else value, language)

    environment = Environment(
        loader=FileSystemLoader(bundled("reports")),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= Vocabulary(language, hide).names()
    return environment
