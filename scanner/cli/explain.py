"""`residency explain`: the text of a rule or a clause, the law behind it, the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scanner import agreements
from scanner.engine.metadata import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.words import Language


@click.command("explain")
@click.argument("what")
@click.option("--lang", type=click.Choice(["nl", "en"]), default="en", show_default=True)
def command(what: str, lang: Language) -> None:
    """Explain a rule (storage_outside_eea) or a clause (callvoip:3.1.storage)."""
    lines = list(_rule(what, lang) if what in rules() else _clause(what, lang))
    if not lines:
        names = ", ".join(rules())
        message = f"unknown rule or clause {what}.\nRules: {names}.\nClauses: AGREEMENT:CLAUSE, "
        raise click.UsageError(message + f"such as {_clauses()[0]}.")
    click.echo("\n".join(lines))


def _rule(name: str, lang: Language) -> Iterator[str]:
    rule = rules()[name]
    yield f"{rule.id}: {rule.title[lang]}"
    yield f"severity: {rule.severity}"
    yield ""
    yield rule.description.strip()
    yield ""
    yield f"{'herstel' if lang == 'nl' else 'remedy'}: {rule.remedy[lang]}"
    if rule.law:
        yield f"{'recht' if lang == 'nl' else 'law'}: {'; '.join(rule.law)}"
    yield f"{'bepalingen' if lang == 'nl' else 'clauses'}: {', '.join(_where(name))}"


def _clause(name: str, lang: Language) -> Iterator[str]:
    for agreement in map(agreements.load, agreements.known()):
        for id_, clause in agreement.clause.items():
            if name in {id_, f"{agreement.id}:{id_}"}:
                yield f"{agreement.id}:{id_}: {clause.title[lang]}"
                yield clause.text[lang].strip()
                yield f"{'hoe' if lang == 'nl' else 'how'}: {', '.join(clause.how)}"
                yield f"{'regels' if lang == 'nl' else 'rules'}: {', '.join(clause.rules) or '-'}"
                yield ""


def _where(rule: str) -> list[str]:
    loaded = map(agreements.load, agreements.known())
    return [f"{a.id}:{i}" for a in loaded for i, c in a.clause.items() if rule in c.rules]


def _clauses() -> list[str]:
    return [f"{a.id}:{i}" for a in map(agreements.load, agreements.known()) for i in a.clause]
