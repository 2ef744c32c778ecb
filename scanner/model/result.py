"""The answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from scanner.model.change import Change, PlanFile, Today
from scanner.model.facts import Resource
from scanner.model.guardrail import Guards
from scanner.model.inventory import Coverage, Identity
from scanner.model.ref import At, ResourceRef
from scanner.model.register import Register, Waiver
from scanner.model.words import Basis, How, Severity, Status, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule's answer on one part of one resource."""

    rule: str
    status: Status
    severity: Severity
    clauses: tuple[str, ...]
    """`agreement:clause`, each where this rule stands."""
    resource: ResourceRef
    at: At
    message: str
    message_nl: str
    fingerprint: str
    basis: Basis
    evidence: str | None = None
    on_word: bool = False
    """Whether an observed thing is in order only because the register says so."""
    waiver: Waiver | None = None

    @property
    def label(self) -> str:
        """How people know its resource: by name, and what is planned by its address."""
        return self.resource.id if self.basis == "planned" else self.resource.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many answers were given and how they came out."""

    looked_at: int = 0
    passed: int = 0
    failed: int = 0
    unknown: int = 0
    waived: int = 0
    warnings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseResult:
    """The verdict on one clause of one agreement, with its reasons.

    `why` holds reason codes: `findings`, `unknowns`, `gaps`, `nothing-looked-at`,
    `nothing-observed`, `party-missing`, `party-not-used`, `no-rules`, `waivers`, `declarations`,
    `exclusions`, `serves-others`, `disabled-confirmed`, `for-a-person`; of a plan also
    `after-deploy` (a plan cannot settle it) and `not-planned` (the plan is not about it).
    """

    agreement: str
    clause: str
    verdict: Verdict
    how: tuple[How, ...]
    totals: Totals
    rules: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was run, on what and with what; the digests are SHA-256, in hex."""

    tool: str
    started: datetime
    finished: datetime
    as_of: date
    agreements: tuple[str, ...]
    engine: str
    inventory_digest: str
    policy_digest: str
    data_digest: str
    agreement_digests: dict[str, str]
    identities: tuple[Identity, ...]
    rules_evaluated: tuple[str, ...]
    plans: tuple[PlanFile, ...] = ()
    """The plans and templates that were judged; empty for a scan of what is there."""
    today: Today | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answer: input of every format and report. This is JSON result version 1."""

    run: Run
    verdict: Verdict
    exit_code: int
    totals: Totals
    clauses: tuple[ClauseResult, ...]
    findings: tuple[Finding, ...]
    resources: tuple[Resource, ...]
    coverage: tuple[Coverage, ...]
    register: Register
    changes: tuple[Change, ...] = ()
    """What a deploy would do to each thing that stores; empty for a scan of what is there."""
    guards: tuple[Guards, ...] = ()
    """What each account told of guard-rails on regions; it changes no verdict."""
    schema: Literal["residency/result/1"] = "residency/result/1"
