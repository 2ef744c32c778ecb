"""The shape of a fact; nothing else in the project defines one.

All classes are frozen. What is not known is `None` or an empty tuple, never `""` or a guess:
a reader of these facts must treat "unknown" as "could not be seen", never as "no".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

LocationKind = Literal[
    "region", "zone", "multi-region", "dual-region", "edge", "site", "global", "unknown"
]
LocationBasis = Literal["api", "documented", "declared", "inferred"]
Role = Literal[
    "primary", "replica", "backup", "snapshot", "log", "cache", "index", "key", "planned"
]
PathKind = Literal[
    "public", "network", "principal", "share", "peering", "link", "endpoint", "remote"
]
Encryption = Literal["enforced", "optional", "none", "by-service", "unknown"]
Persistence = Literal["persistent", "temporary", "transit", "control-plane"]
Basis = Literal["observed", "planned", "declared"]
CoverageStatus = Literal["complete", "denied", "disabled", "failed", "unsupported", "skipped"]
Status = Literal["pass", "fail", "unknown", "waived"]
Severity = Literal["critical", "high", "medium", "low", "warning"]
Verdict = Literal["conform", "finding", "unknown", "declared"]
How = Literal["observe", "declare", "fill"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where something is.

    `code` is the provider's own word (`eu-central-1-ist-1a`, `EUR4`). `countries` holds every
    ISO 3166-1 code where the data may be; empty means unknown. `within` is set where the provider
    promises a zone and names no countries, as Cloud Storage does for `EU`.
    """

    code: str | None
    kind: LocationKind
    countries: tuple[str, ...] = ()
    within: Literal["EU", "EEA"] | None = None
    basis: LocationBasis = "documented"
    source: str | None = None
    place: str | None = None
    """Town or area as the provider names it, for people to read."""


UNKNOWN_LOCATION = Location(code=None, kind="unknown", basis="inferred")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One persistent or planned copy of the data of a resource, judged on its own location."""

    role: Role
    location: Location
    id: str | None = None
    """The provider's id of the copy where it has one of its own (the replica's ARN)."""
    owner: str | None = None
    """Account that holds the copy; `None` where it could not be seen."""
    encrypted: bool | None = None
    key: str | None = None
    retention_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessPath:
    """One way to reach the data.

    `principal` is who the provider names (an AWS account, an IAM member); `party` is the entry of
    the register that this principal belongs to, set by the normaliser. `entries` are the access
    entries of the register whose party and resource match; whether they still run is for a rule.
    """

    kind: PathKind
    encryption: Encryption
    principal: str | None = None
    party: str | None = None
    origins: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a rule may read of a resource. Equal facts are judged once.

    `public` says whether anyone on the internet can reach the data; `None` if it could not be
    determined. `party` is set on declared resources that stand for a party of the register.
    """

    category: str
    persistence: Persistence
    copies: tuple[Copy, ...] = ()
    access: tuple[AccessPath, ...] = ()
    public: bool | None = None
    data_class: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Somebody's word that a resource holds no personal data: the reason, who says so, until when.

    Past `until` it has no effect.
    """

    reason: str
    by: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One thing that holds, copies or receives data. Identity here, what rules read in `facts`."""

    id: str
    name: str
    provider: str
    account: str
    service: str
    type: str
    facts: Facts
    basis: Basis = "observed"
    region: str | None = None
    tags: dict[str, str] = field(default_factory=dict)
    calls: tuple[str, ...] = ()
    """The API operations that these facts were read from, such as `s3:GetBucketPolicy`."""
    agreements: tuple[str, ...] = ()
    """Agreements that this resource serves; empty means every agreement."""
    exclusion: Exclusion | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What became of looking at one (provider, account, region, type)."""

    provider: str
    account: str
    region: str
    type: str
    status: CoverageStatus
    detail: str | None = None
    missing_permission: str | None = None
    confirmed_by: str | None = None
    """Who declared that nothing is left in a disabled region; `None` where nobody did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Safeguard:
    """A documented ground for transfer to one recipient (GDPR Art. 45 and 46).

    `kind`: `dpf` (listed under the Data Privacy Framework), `scc` (standard contractual clauses),
    `bcr`, or `scope` (evidence that the recipient falls within a partial adequacy decision).
    `covers` names the data a DPF listing covers.
    """

    kind: Literal["dpf", "scc", "bcr", "scope"]
    checked: date
    until: date | None = None
    covers: tuple[Literal["hr", "non-hr"], ...] = ()
    assessment: str | None = None
    """Reference to the transfer impact assessment."""
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Someone who receives, stores or can reach data, as declared in the register."""

    id: str
    name: str
    role: Literal["sub-processor", "recipient", "own"]
    country: str | None = None
    provider: str | None = None
    """`aws` or `gcp` where this party is the cloud that a scan reads."""
    accounts: tuple[str, ...] = ()
    purpose: str | None = None
    data: tuple[str, ...] = ()
    hr_data: bool | None = None
    stores_in: tuple[str, ...] = ()
    stores_nothing: bool = False
    processes_in: tuple[str, ...] = ()
    access_from: tuple[str, ...] = ()
    safeguards: tuple[Safeguard, ...] = ()
    signed: date | None = None
    signed_evidence: str | None = None
    reported: date | None = None
    objection_until: date | None = None
    until: date | None = None
    agreements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessEntry:
    """Leave to reach data from elsewhere: who, from where, to what, why, until when."""

    id: str
    party: str
    origins: tuple[str, ...]
    why: str
    until: date
    resources: tuple[str, ...] = ("*",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """An accepted exception to one rule. It ends on `until`; after that the finding is back."""

    rule: str
    resource: str
    reason: str
    by: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What the processor declares; it travels with the inventory so that a run can be replayed."""

    parties: dict[str, Party] = field(default_factory=dict)
    access: dict[str, AccessEntry] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The credentials a target was read with."""

    provider: str
    account: str
    principal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """Everything seen, everything declared, and what could not be seen. UTC times."""

    started: datetime
    finished: datetime
    identities: tuple[Identity, ...]
    resources: tuple[Resource, ...]
    coverage: tuple[Coverage, ...]
    register: Register
    schema: Literal["residency/inventory/1"] = "residency/inventory/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceRef:
    """Identity of a resource as findings carry it."""

    id: str
    type: str
    provider: str
    account: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """Which part of the resource is meant: a copy (`role`), a path (`kind`), or all of it."""

    role: Role | None = None
    kind: PathKind | None = None
    id: str | None = None
    """The copy's own id or the path's principal, where there is one."""
    location: str | None = None
    countries: tuple[str, ...] = ()
    within: str | None = None
    place: str | None = None


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
    waiver: Waiver | None = None


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

    `why` holds reason codes: `findings`, `unknowns`, `gaps`, `nothing-looked-at`, `no-rules`,
    `waivers`, `declarations`, `exclusions`, `disabled-confirmed`, `for-a-person`.
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
    schema: Literal["residency/result/1"] = "residency/result/1"
