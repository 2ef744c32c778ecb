"""Answers of the engine, made into findings: whose, where, said in both languages."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from scanner.engine.metadata import rules as all_rules
from scanner.engine.protocol import Outcome, canonical
from scanner.model import At, Finding, Resource, ResourceRef
from scanner.words import argument, place, word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from scanner.agreements import Agreement
    from scanner.model import Copy, Status, Waiver
    from scanner.words import Language

_ORDER = {"fail": 0, "unknown": 1, "waived": 2, "pass": 3}
_SEVERITY = {"critical": 0, "high": 1, "medium": 2, "low": 3, "warning": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one rule said of one part of one resource, under one agreement."""

    rule: str
    resource: Resource
    outcome: Outcome


def merge(
    judged: Mapping[str, tuple[Agreement, Sequence[Answer]]],
    waivers: Sequence[Waiver],
    as_of: date,
    *,
    keep_passes: bool,
) -> list[Finding]:
    """One finding for each distinct answer, with the clauses of every agreement that it concerns.

    Where two agreements make the same rule answer differently, each answer stands. Of what passes,
    which is by far the most, texts and fingerprints are only made where they are kept.
    """
    clauses: defaultdict[bytes, set[str]] = defaultdict(set)
    first: dict[bytes, Answer] = {}
    for agreement, answers in judged.values():
        concerned = {
            rule: [(n, c) for n, c in agreement.clause.items() if rule in c.rules]
            for rule in agreement.rules
        }
        for answer in answers:
            key = canonical(
                [
                    answer.rule,
                    answer.resource.account,
                    answer.resource.id,
                    answer.resource.type,
                    answer.outcome.copy,
                    answer.outcome.path,
                    answer.outcome.status,
                    answer.outcome.args,
                ]
            )
            first.setdefault(key, answer)
            clauses[key] |= {
                f"{agreement.id}:{name}"
                for name, clause in concerned[answer.rule]
                # A clause about named parties speaks of no others.
                if not clause.parties or answer.resource.facts.party in clause.parties
            }
    found = [
        _finding(
            answer,
            clauses[key],
            waivers if answer.outcome.status == "fail" else (),
            as_of,
            told=keep_passes or answer.outcome.status != "pass",
        )
        for key, answer in first.items()
    ]
    return sorted(found, key=_sort_key)


def _finding(
    answer: Answer, clauses: set[str], waivers: Sequence[Waiver], as_of: date, *, told: bool
) -> Finding:
    rule, resource = all_rules()[answer.rule], answer.resource
    at, evidence = _at(answer)
    status: Status = answer.outcome.status
    waiver = next((w for w in waivers if _waives(w, answer, at, as_of)), None)
    status = "waived" if waiver else status
    return Finding(
        rule=answer.rule,
        status=status,
        severity=rule.severity,
        clauses=tuple(sorted(clauses)),
        resource=ResourceRef(
            id=resource.id,
            type=resource.type,
            provider=resource.provider,
            account=resource.account,
            name=resource.name,
        ),
        at=at,
        message=_message(answer, at, evidence, "en") if told else "",
        message_nl=_message(answer, at, evidence, "nl") if told else "",
        fingerprint=_fingerprint(answer, at) if told else "",
        basis=resource.basis,
        evidence=evidence,
        on_word=answer.outcome.args.get("basis") == "declared",
        waiver=waiver,
    )


def at_copy(copy: Copy) -> At:
    """Say which copy is meant, and where it is."""
    location = copy.location
    return At(
        role=copy.role,
        id=copy.id,
        location=location.code,
        countries=location.countries,
        within=location.within,
        place=location.place,
        basis=location.basis,
    )


def _at(answer: Answer) -> tuple[At, str | None]:
    facts, outcome = answer.resource.facts, answer.outcome
    if outcome.copy is not None:
        copy = facts.copies[outcome.copy]
        return at_copy(copy), copy.location.source
    if outcome.path is not None:
        path = facts.access[outcome.path]
        return At(kind=path.kind, id=path.principal, countries=path.origins), path.evidence
    return At(), None


def _fingerprint(answer: Answer, at: At) -> str:
    # Stable from night to night: what, which part, where. Not the status, the text or the order.
    parts = [answer.rule, answer.resource.id, at.role, at.kind, at.id, at.location]
    return hashlib.sha256(canonical(parts)).hexdigest()


def _waives(waiver: Waiver, answer: Answer, at: At, as_of: date) -> bool:
    resource = answer.resource
    return (
        waiver.rule == answer.rule
        and waiver.until >= as_of
        and waiver.type in {None, resource.type}
        and waiver.location in {None, at.location}
        and any(fnmatchcase(text, waiver.resource) for text in (resource.id, resource.name))
    )


def _message(answer: Answer, at: At, evidence: str | None, language: Language) -> str:
    facts, outcome = answer.resource.facts, answer.outcome
    none = word("place", "none", language)
    values: dict[str, Any] = {
        "place": place(at, language),
        "role": word("role", at.role, language) if at.role else none,
        "kind": word("kind", at.kind, language) if at.kind else none,
        "principal": at.id or word("place", "nobody", language),
        "party": facts.party or word("place", "nobody", language),
        "origins": argument(list(at.countries), language),
        "evidence": evidence or none,
        "encryption": none,
    }
    if outcome.path is not None:
        path = facts.access[outcome.path]
        values["encryption"] = word("encryption", path.encryption, language)
        values["party"] = path.party or word("place", "nobody", language)
    values |= {name: argument(value, language) for name, value in outcome.args.items()}
    return all_rules()[answer.rule].message[language].format_map(values)


def _sort_key(finding: Finding) -> tuple[Any, ...]:
    at = finding.at
    return (
        _ORDER[finding.status],
        _SEVERITY[finding.severity],
        finding.rule,
        finding.resource.id,
        finding.resource.type,
        finding.resource.account,
        at.role or "",
        at.kind or "",
        at.location or "",
        at.id or "",
        finding.message,
    )
