"""Inventory + agreement → engine → result.

Policies read facts, not names, so each distinct set of facts is evaluated once and its answers
are given to every resource that has it. What an engine leaves out is an error, never a pass.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from scanner import __version__, findings, reachable, verdicts
from scanner.agreements import Agreement
from scanner.engine.bundle import load
from scanner.engine.metadata import rules as all_rules
from scanner.engine.protocol import Decision, EngineError, Outcome, canonical, read_decision
from scanner.model import Resource, Result, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from scanner.engine.metadata import RuleText
    from scanner.engine.protocol import Engine
    from scanner.model import Inventory, Register

_Group: TypeAlias = "tuple[tuple[bytes, bytes], list[Resource]]"
_Part: TypeAlias = "tuple[int, int | None, int | None, int | None]"

_CHUNK = 400
_KEEPS_NOTHING = {"temporary", "transit", "control-plane"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One agreement's answers: each finding, and how many of each status a rule gave."""

    agreement: Agreement
    aside: verdicts.Aside
    answers: tuple[findings.Answer, ...]


def judge(
    inventory: Inventory,
    agreements: Sequence[Agreement],
    engine: Engine,
    *,
    as_of: date,
    keep_passes: bool = False,
) -> Result:
    """Judge everything under each agreement. Raises `EngineError`."""
    names = {agreement.id for agreement in agreements}
    if len(names) < len(agreements):
        message = "two agreements have the same id"
        raise EngineError(message, "Give the file of your own another name.")
    engine.check()
    judged = [_judge_one(inventory, agreement, engine, as_of, names) for agreement in agreements]
    # A server of others may have been given other policies while it was asked.
    engine.check()
    listed, passed = findings.merge(
        {j.agreement.id: (j.agreement, j.answers) for j in judged},
        inventory.register.waivers,
        as_of,
        keep_passes=keep_passes,
    )
    answers = verdicts.Answers(tuple(f for f in listed if f.status != "pass"), passed)
    clauses = tuple(
        verdicts.clause(
            j.agreement, name, answers, inventory.coverage, j.aside, planned=bool(inventory.plans)
        )
        for j in judged
        for name in j.agreement.clause
    )
    verdict = verdicts.overall(clauses, planned=bool(inventory.plans))
    bundle = load()
    return Result(
        run=Run(
            tool=__version__,
            started=inventory.started,
            finished=inventory.finished,
            as_of=as_of,
            agreements=tuple(a.id for a in agreements),
            engine=engine.name,
            inventory_digest=hashlib.sha256(canonical(inventory)).hexdigest(),
            policy_digest=bundle.policy_digest,
            data_digest=bundle.data_digest,
            agreement_digests={a.id: a.digest for a in agreements},
            identities=inventory.identities,
            rules_evaluated=tuple(sorted({r for a in agreements for r in a.rules})),
            plans=inventory.plans,
            today=inventory.today,
        ),
        verdict=verdict,
        exit_code=verdicts.exit_code(verdict, "gap"),
        totals=answers.totals(),
        clauses=clauses,
        findings=tuple(listed),
        resources=inventory.resources,
        coverage=inventory.coverage,
        register=inventory.register,
        changes=inventory.changes,
        guards=inventory.guards,
    )


def _judge_one(
    inventory: Inventory,
    agreement: Agreement,
    engine: Engine,
    as_of: date,
    names: set[str],
) -> Judged:
    others = tuple(r for r in inventory.resources if _serves_others(r, agreement.id, names))
    elsewhere = {_key(r) for r in others}
    serving = [r for r in inventory.resources if _key(r) not in elsewhere]
    excluded = tuple(r for r in serving if r.exclusion and r.exclusion.until >= as_of)
    aside = verdicts.Aside(excluded, others)
    left_out = {_key(r) for r in excluded}
    groups: defaultdict[tuple[bytes, bytes], list[Resource]] = defaultdict(list)
    for resource in serving:
        if _key(resource) not in left_out:
            # Whom it serves sets groups apart, so that one is the same in every agreement.
            serves = canonical(sorted(names & set(resource.agreements)))
            groups[canonical(_facts(resource)), serves].append(resource)
    if not groups:
        return Judged(agreement, aside, ())
    head = {
        "as_of": as_of.isoformat(),
        "agreement": _terms(agreement),
        "register": msgspec.to_builtins(inventory.register),
    }
    answers = []
    for chunk in _chunks(sorted(groups.items())):
        document = {**head, "resources": [msgspec.json.decode(key[0]) for key, _ in chunk]}
        decision = read_decision(engine.decide(document))
        members = [group for _, group in chunk]
        _check(decision, agreement, [g[0] for g in members], inventory.register)
        answers += [
            findings.Answer(
                rule=rule,
                resources=members[outcome.resource],
                outcome=outcome,
                group=b"".join(chunk[outcome.resource][0]),
            )
            for rule, outcomes in decision.outcomes.items()
            for outcome in outcomes
        ]
    return Judged(agreement, aside, tuple(answers))


def _key(resource: Resource) -> tuple[str, str, str]:
    # Two plans may use the same address.
    return resource.account, resource.type, resource.id


def _serves_others(resource: Resource, agreement: str, judged: set[str]) -> bool:
    # What serves only agreements that nobody judges today would escape all of them.
    serves = judged & set(resource.agreements)
    return bool(serves) and agreement not in serves


def _facts(resource: Resource) -> dict[str, Any]:
    # What rules may read. Names of copies and places are identity: they only make facts differ. So
    # do words for people, and when each copy was made, of which the safeguard has the newest.
    facts: dict[str, Any] = msgspec.to_builtins(resource.facts)
    for copy in facts["copies"]:
        del copy["id"], copy["of"], copy["made"]
        del copy["location"]["source"], copy["location"]["place"]
    for control in facts["controls"]:
        del control["evidence"]
    return {
        **facts,
        "provider": resource.provider,
        "type": resource.type,
        "basis": resource.basis,
    }


def _terms(agreement: Agreement) -> dict[str, Any]:
    return {
        "id": agreement.id,
        "zone": agreement.zone,
        "processing_zone": agreement.processing_zone,
        "safeguards": list(agreement.safeguards),
        "adequacy_warning_days": agreement.adequacy_warning_days,
        "backup_max_days": agreement.longest_without_backup,
        "rules": list(agreement.rules),
    }


def _chunks(groups: list[_Group]) -> Iterator[list[_Group]]:
    for start in range(0, len(groups), _CHUNK):
        yield groups[start : start + _CHUNK]


def _check(
    decision: Decision, agreement: Agreement, resources: list[Resource], register: Register
) -> None:
    """Hold the decision against what was asked. Raises `EngineError`."""
    if decision.policy_digest != load().policy_digest:
        message = "the engine evaluated other policies than these"
        raise EngineError(message, "Send them: residency policies push --opa-url URL")
    if set(decision.outcomes) != set(agreement.rules):
        odd = sorted(set(decision.outcomes) ^ set(agreement.rules))
        message = f"rules not evaluated as asked: {', '.join(odd)}"
        raise EngineError(message, "Is this the policy set of this version?")
    for rule, outcomes in decision.outcomes.items():
        expected = Counter(_parts(all_rules()[rule], resources, register))
        given = Counter(_part(outcome) for outcome in outcomes)
        if expected != given:
            message = (
                f"rule {rule} answered for {given.total()} of {expected.total()} parts"
                f" ({(expected - given).total()} missing, {(given - expected).total()} not asked)"
            )
            raise EngineError(message, "This is a defect of the rule or the engine; report it.")


def _part(outcome: Outcome) -> _Part:
    return outcome.resource, outcome.copy, outcome.path, outcome.control


def _parts(rule: RuleText, resources: Iterable[Resource], register: Register) -> Iterator[_Part]:
    # The same sets as in policies/residency/lib/scope.rego, counted independently.
    for r, resource in enumerate(resources):
        facts = resource.facts
        stores = facts.persistence not in _KEEPS_NOTHING
        if rule.looks_at == "stores" and stores and resource.basis != "declared":
            yield r, None, None, None
        if rule.looks_at == "reachable" and reachable.is_asked(resource):
            yield r, None, None, None
        if rule.looks_at == "parties" and facts.party in register.parties:
            yield r, None, None, None
        if rule.looks_at == "paths":
            yield from ((r, None, p, None) for p in range(len(facts.access)))
        if rule.looks_at == "controls":
            yield from (
                (r, None, None, c)
                for c, control in enumerate(facts.controls)
                if not rule.kinds or control.kind in rule.kinds
            )
        if rule.looks_at == "copies" and stores and _is_of(rule.categories, facts.category):
            yield from (
                (r, c, None, None)
                for c, copy in enumerate(facts.copies)
                if not rule.roles or copy.role in rule.roles
            )


def _is_of(categories: tuple[str, ...], category: str) -> bool:
    return not categories or category in categories
