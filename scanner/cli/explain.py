"""`residency explain`: the text of a rule or a clause, the law behind it, the remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scanner import agreements
from scanner.engine.metadata import rules
from scanner.words import law, own, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.agreements import Agreement, Clause
    from scanner.engine.metadata import RuleText
    from scanner.words import Language


@click.command("explain")
@click.argument("what", nargs=-1)
@click.option("-a", "--agreement", "files", multiple=True, help="A .toml file of your own.")
@click.option("--lang", type=click.Choice(["nl", "en"]), default="en", show_default=True)
def command(what: tuple[str, ...], files: tuple[str, ...], lang: Language) -> None:
    """Explain a rule (storage_outside_eea), a clause (callvoip:3.1.storage) or an agreement.

    Takes several names; without any, lists the agreements with their clauses, and the rules.
    """
    known = {a.id: a for a in map(agreements.load, (*agreements.known(), *files))}
    texts = _Texts(known, lang)
    blocks = [block for name in what for block in texts.of(name)] if what else texts.all()
    click.echo("\n\n".join("\n".join(block) for block in blocks))


class _Texts:
    def __init__(self, known: dict[str, Agreement], language: Language) -> None:
        self._known = known
        self._language = language

    def of(self, name: str) -> list[list[str]]:
        """Return what this names. Raises `UsageError` where that is nothing."""
        if name in rules():
            return [list(self._rule(rules()[name]))]
        if name in self._known:
            return [list(self._agreement(self._known[name]))]
        found = [
            list(self._clause(full, clause))
            for full, id_, clause in self._clauses()
            if name in {full, id_}
        ]
        if not found:
            message = (
                f"unknown rule, clause or agreement {name}.\nRules: {', '.join(rules())}.\n"
                f"Agreements: {', '.join(self._known)}.\nClauses: AGREEMENT:CLAUSE, such as"
                f" {next(self._clauses())[0]}; residency explain lists them."
            )
            raise click.UsageError(message)
        return found

    def all(self) -> list[list[str]]:
        """List all that can be explained."""
        named = {rule.id: rule.title[self._language] for rule in rules().values()}
        return [
            *(list(self._agreement(agreement)) for agreement in self._known.values()),
            [f"{self._label('rules')}:", *_columns(named)],
        ]

    def _rule(self, rule: RuleText) -> Iterator[str]:
        language = self._language
        yield f"{rule.id}: {rule.title[language]}"
        yield f"{self._label('severity')}: {word('severity', rule.severity, language)}"
        yield ""
        # Written for those who read the rules themselves, in English only.
        if language == "en":
            yield rule.description.strip()
            yield ""
        yield f"{self._label('remedy')}: {rule.remedy[language]}"
        if rule.law:
            yield f"{self._label('law')}: {'; '.join(law(text, language) for text in rule.law)}"
        where = (full for full, _, clause in self._clauses() if rule.id in clause.rules)
        yield f"{self._label('clauses')}: {', '.join(where) or '-'}"

    def _agreement(self, agreement: Agreement) -> Iterator[str]:
        language = self._language
        yield f"{agreement.id}: {own(agreement.name, language)}"
        clauses = agreement.clause.items()
        titles = {f"{agreement.id}:{id_}": own(c.title, language) for id_, c in clauses}
        yield from _columns(titles)

    def _clause(self, name: str, clause: Clause) -> Iterator[str]:
        language = self._language
        yield f"{name}: {own(clause.title, language)}"
        yield own(clause.text, language).strip()
        how = ", ".join(word("how", how, language) for how in clause.how)
        yield f"{self._label('how')}: {how}"
        yield f"{self._label('rules')}: {', '.join(clause.rules) or '-'}"

    def _clauses(self) -> Iterator[tuple[str, str, Clause]]:
        for agreement in self._known.values():
            for id_, clause in agreement.clause.items():
                yield f"{agreement.id}:{id_}", id_, clause

    def _label(self, key: str) -> str:
        return word("explain", key, self._language)


def _columns(texts: dict[str, str]) -> Iterable[str]:
    width = max(map(len, texts), default=0)
    return (f"  {name:<{width}}  {text}" for name, text in texts.items())
