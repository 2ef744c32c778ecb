"""Answers of the engine, made into findings: whose, where, said in both languages."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from scanner.engine.metadata import rules as all_rules
from scanner.engine.protocol import Outcome, canonical
from scanner.model import At, Basis, Finding, Resource, ResourceRef
from scanner.words import argument, place, word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scanner.agreements import Agreement
    from scanner.model import Copy, Status, Waiver
    from scanner.words import Language

_ORDER = {"fail": 0, "unknown": 1, "waived": 2, "pass": 3}
_SEVERITY = {"critical": 0, "high": 1, "medium": 2, "low": 3, "warning": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one rule said of one part, under one agreement: of all of these resources the same.

    `group` is the same for every agreement that judges these resources.
    """

    rule: str
    resources: Sequence[Resource]
    outcome: Outcome
    group: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """One rule's pass on one part, with how many resources it holds for."""

    rule: str
    clauses: frozenset[str]
    count: int
    basis: Basis
    on_word: bool
    party: str | None


def merge(
    judged: Mapping[str, tuple[Agreement, Sequence[Answer]]],
    waivers: Sequence[Waiver],
    as_of: date,
    *,
    keep_passes: bool,
) -> tuple[list[Finding], list[Passed]]:
    """One finding for each distinct answer, with the clauses of every agreement that it concerns.

    Where two agreements make the same rule answer differently, each answer stands. What passes, by
    far the most, is counted; it is a finding as well only where passes are kept.
    """
    clauses: defaultdict[bytes, set[str]] = defaultdict(set)
    first: dict[bytes, Answer] = {}
    for agreement, answers in judged.values():
        concerned = {
            rule: [(n, c) for n, c in agreement.clause.items() if rule in c.rules]
            for rule in agreement.rules
        }
        for answer in answers:
            outcome = answer.outcome
            where = [outcome.copy, outcome.path, outcome.control]
            part = [answer.rule, *where, outcome.status, outcome.args]
            key = answer.group + canonical(part)
            first.setdefault(key, answer)
            party = answer.resources[0].facts.party
            clauses[key] |= {
                f"{agreement.id}:{name}"
                for name, clause in concerned[answer.rule]
                # A clause about named parties speaks of no others.
                if not clause.parties or party in clause.parties
            }
    found = [
        _finding(answer, resource, clauses[key], waivers, as_of)
        for key, answer in first.items()
        if keep_passes or answer.outcome.status != "pass"
        for resource in answer.resources
    ]
    passed = [
        _passed(answer, clauses[key])
        for key, answer in first.items()
        if answer.outcome.status == "pass"
    ]
    return sorted(found, key=_sort_key), passed


def _passed(answer: Answer, clauses: set[str]) -> Passed:
    one = answer.resources[0]
    copy = None if answer.outcome.copy is None else one.facts.copies[answer.outcome.copy]
    # Of what is planned, a place that somebody told rests on a word as well.
    told = one.basis == "planned" and copy is not None and copy.location.basis == "declared"
    return Passed(
        rule=answer.rule,
        clauses=frozenset(clauses),
        count=len(answer.resources),
        basis=one.basis,
        on_word=answer.outcome.args.get("basis") == "declared" or told,
        party=one.facts.party,
    )


def _finding(
    answer: Answer, resource: Resource, clauses: set[str], waivers: Sequence[Waiver], as_of: date
) -> Finding:
    rule = all_rules()[answer.rule]
    at, evidence = _at(resource, answer.outcome)
    status: Status = answer.outcome.status
    waiver = None
    if status == "fail":
        waiver = next((w for w in waivers if _waives(w, rule.id, resource, at, as_of)), None)
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
        message=_message(answer, resource, at, evidence, "en"),
        message_nl=_message(answer, resource, at, evidence, "nl"),
        fingerprint=_fingerprint(rule.id, resource, at),
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


def _at(resource: Resource, outcome: Outcome) -> tuple[At, str | None]:
    facts = resource.facts
    if outcome.copy is not None:
        copy = facts.copies[outcome.copy]
        return at_copy(copy), copy.location.source
    if outcome.path is not None:
        path = facts.access[outcome.path]
        return At(kind=path.kind, id=path.principal, countries=path.origins), path.evidence
    if outcome.control is not None:
        control = facts.controls[outcome.control]
        return At(kind=control.kind), control.evidence
    return At(), None


def _fingerprint(rule: str, resource: Resource, at: At) -> str:
    # Stable from night to night: what, which part, where. Not the status, the text or the order.
    parts = [rule, resource.id, at.role, at.kind, at.id, at.location]
    return hashlib.sha256(canonical(parts)).hexdigest()


def _waives(waiver: Waiver, rule: str, resource: Resource, at: At, as_of: date) -> bool:
    return (
        waiver.rule == rule
        and waiver.until >= as_of
        and waiver.type in {None, resource.type}
        and waiver.location in {None, at.location}
        and any(
            # As it stands too: the brackets in addresses of Terraform mean something else in globs.
            text == waiver.resource or fnmatchcase(text, waiver.resource)
            for text in (resource.id, resource.name)
        )
    )


def _message(
    answer: Answer, resource: Resource, at: At, evidence: str | None, language: Language
) -> str:
    facts, outcome = resource.facts, answer.outcome
    none = word("place", "none", language)
    values: dict[str, Any] = {
        "place": place(at, language),
        "role": word("role", at.role, language) if at.role else none,
        "kind": word("kind", at.kind, language) if at.kind else none,
        "principal": at.id or none,
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
