"""The answer in one sentence, with figures; never more than was proven."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scanner import figures
from scanner.formats._lines import amount
from scanner.looked import looked_at, shapes
from scanner.verdicts import is_later, is_open

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.figures import Places
    from scanner.looked import Shape
    from scanner.model import Basis, ClauseResult, Result

_ENDINGS = {
    (1, "finding"): "at least one finding",
    (3, "unknown"): "not everything could be determined",
    (0, "conform"): "no findings within what was looked at",
    (0, "declared"): "no findings within what was looked at; part of it rests on declarations",
    (3, "conform"): "something is only to be seen after the deploy, and --fail-on asks for it",
    (3, "declared"): "something is only to be seen after the deploy, and --fail-on asks for it",
    (0, "finding"): "there are findings, and --fail-on lets them pass",
    (0, "unknown"): "not everything could be determined, and --fail-on lets that pass",
}

# What a clause lacks, so that nothing can be said of it.
_LACKS = {
    "nothing-looked-at": ("clause had nothing to look at", "clauses had nothing to look at"),
    "nothing-observed": (
        "clause rests on declarations, nothing was observed",
        "clauses rest on declarations, nothing was observed",
    ),
    "party-missing": (
        "clause names a party that is not in the register",
        "clauses name parties that are not in the register",
    ),
    "no-rules": ("clause has no rule", "clauses have no rule"),
}


def verdict(clause: ClauseResult) -> str:
    """Return the verdict in one word; what only a person, or the deploy, can tell is open."""
    return "OPEN" if is_open(clause) else clause.verdict.upper()


def sentence(result: Result) -> str:
    """Return the first line."""
    outside = list(_outside(result))
    failed = figures.parts(
        f for f in result.findings if f.status == "fail" and f.severity != "warning"
    )
    if outside:
        return f"{'; '.join(outside)}."
    if result.verdict == "finding":
        return f"{amount(failed, 'finding')} in what was looked at: {_looked(result)}."
    if result.verdict == "unknown":
        doubts = ", ".join(_doubts(result))
        return f"Cannot say: {doubts or 'not everything could be determined'}."
    if result.run.plans and not result.resources:
        count = sum(plan.resources for plan in result.run.plans)
        return f"Nothing here keeps personal data: {amount(count, 'resource')} looked at."
    rests = ". Part of this rests on declarations" if result.verdict == "declared" else ""
    return f"No findings within what was looked at: {_looked(result)}{rests}."


def numbers(result: Result) -> Iterator[str]:
    """Yield the figures behind the answer, what was observed apart from what was not."""
    for basis in figures.BASES:
        found = _places(result, basis)
        if found.total or (basis == "observed" and not result.run.plans):
            name = "copies" if basis == "observed" else f"{basis} copies"
            yield (
                f"{name} {found.total:,}: in the EEA {found.inside:,}"
                f" · outside {found.outside:,} · unknown {found.unknown:,}"
            )


def looked_for(result: Result, clause: ClauseResult, found: Counter[Shape]) -> str:
    """Say what the rules of one clause were asked about."""
    texts = [figures.rule_text(rule) for rule in clause.rules]
    if all(text and text.looks_at == "parties" for text in texts):
        # It may be about some of them only: each rule answers once for each of those.
        count = clause.totals.looked_at // len(texts)
        return amount(count, "party", "parties") if count else "nothing"
    return looked(result, clause.rules, found)


def looked(result: Result, rules: Iterable[str], found: Counter[Shape]) -> str:
    """Say what these rules were asked about, what was declared apart from what was seen."""
    told, rest = (
        Counter({shape: count for shape, count in found.items() if shape.declared is declared})
        for declared in (True, False)
    )
    seen = looked_at(result, rules, rest)
    declared = looked_at(result, rules, told)
    if seen is None or declared is None:
        return "answers of another version"
    parts = []
    planned = "planned " if result.run.plans else ""
    if seen.copies:
        copies = amount(seen.copies, f"{planned}copy", f"{planned}copies")
        parts.append(f"{copies} of {seen.stores:,}")
    elif seen.stores:
        parts.append(amount(seen.stores, f"{planned}store"))
    if seen.passing:
        keeping = ("resource that keeps nothing for good", "resources that keep nothing for good")
        parts.append(amount(seen.passing, *(f"{planned}{word}" for word in keeping)))
    if seen.planned:
        parts.append(f"{seen.planned:,} planned")
    if seen.keys:
        parts.append(amount(seen.keys, "key"))
    if seen.paths:
        parts.append(amount(seen.paths, "access path"))
    if declared.parties:
        parts.append(amount(declared.parties, "party", "parties"))
    if declared.copies or declared.stores:
        parts.append(f"{declared.copies or declared.stores:,} declared")
    return ", ".join(parts) or "nothing"


def ending(result: Result) -> str:
    """Say what the exit code means."""
    meaning = _ENDINGS.get((result.exit_code, result.verdict))
    return f"exit {result.exit_code}: {meaning}" if meaning else f"exit {result.exit_code}"


def _outside(result: Result) -> Iterator[str]:
    waived = [f for f in result.findings if f.status == "waived" and f.at.role]
    for basis in figures.BASES:
        found = _places(result, basis)
        if found.outside:
            name = "copies" if basis == "observed" else f"{basis} copies"
            total = amount(found.total, name.replace("copies", "copy"), name)
            verb = "would be" if basis == "planned" else "is" if found.outside == 1 else "are"
            accepted = figures.parts(
                f for f in waived if f.basis == basis and figures.standing(f.at) == "outside"
            )
            suffix = f" ({accepted:,} accepted)" if accepted else ""
            yield f"{found.outside:,} of {total} {verb} stored outside the EEA{suffix}"


def _places(result: Result, basis: Basis) -> Places:
    resources = figures.judged(result, result.run.agreements)
    copies = figures.copies(resources)
    return figures.places((r, c) for r, c in copies if figures.basis_of(r, c) == basis)


def _looked(result: Result) -> str:
    found = shapes(figures.judged(result, result.run.agreements))
    return looked(result, result.run.rules_evaluated, found)


def _doubts(result: Result) -> Iterator[str]:
    clauses = [c for c in result.clauses if not is_open(c)]
    unknown = figures.parts(f for f in result.findings if f.status == "unknown" and not is_later(f))
    gaps = len(figures.not_seen(result, details=False))
    nothing = not any(c.totals.looked_at for c in result.clauses)
    if nothing:
        yield "nothing was found to look at"
    if unknown:
        yield f"{unknown:,} of what was looked at is unknown"
    if gaps:
        yield f"{amount(gaps, 'part')} of the scope could not be seen"
    for why, (one, many) in _LACKS.items():
        lacking = sum(why in clause.why for clause in clauses)
        if lacking and not (nothing and why == "nothing-looked-at"):
            yield amount(lacking, one, many)
