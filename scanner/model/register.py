"""What the processor declares."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal


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
    module: Literal["1", "2", "3", "4"] | None = None
    """Which module of the standard clauses was signed; 3 is processor to sub-processor."""
    assessed: date | None = None
    measures: tuple[str, ...] = ()
    """Supplementary measures that belong to this ground."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate or audit report that a party showed, and its last day."""

    name: str
    until: date | None = None


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
    deleted: date | None = None
    """Since when it is known to have deleted or returned what it held."""
    agreements: tuple[str, ...] = ()
    address: str | None = None
    registration: str | None = None
    """Number in a trade register, such as `KvK 12345678`."""
    parent: str | None = None
    """The ultimate parent company, by name."""
    parent_country: str | None = None
    contact: str | None = None
    data_subjects: tuple[str, ...] = ()
    """Kinds of data subjects."""
    special_categories: bool | None = None
    signed_version: str | None = None
    same_duties: bool | None = None
    """Whether it took on the same duties as the processor (GDPR Art. 28(4))."""
    approval: Literal["specific", "general"] | None = None
    since: date | None = None
    certificates: tuple[Certificate, ...] = ()
    subprocessors: tuple[str, ...] = ()
    """Its own sub-processors, a line of text for each."""
    no_subprocessors: bool = False
    reviewed: date | None = None
    note: str | None = None
    """For oneself: left out of reports for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Processor:
    """The processor whose register this is, as its record names it (GDPR Art. 30(2)(a))."""

    name: str
    address: str | None = None
    registration: str | None = None
    contact: str | None = None
    dpo: str | None = None
    """Data protection officer: name and how to reach them."""
    representative: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Controller:
    """On whose behalf data is processed. `id` is also the value of the tag on what serves it."""

    id: str
    name: str
    contact: str | None = None
    dpo: str | None = None
    representative: str | None = None
    agreements: tuple[str, ...] = ()
    ended: date | None = None
    """The last day of the contract; after that its data has to go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Processing:
    """A category of processing (GDPR Art. 30(2)(b)).

    No `controllers` stands for all of them; `recipients` are ids of parties; `retention` is text
    and holds for all of `data`.
    """

    id: str
    name: str
    purpose: str | None = None
    service: str | None = None
    controllers: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    data_subjects: tuple[str, ...] = ()
    special_categories: bool | None = None
    recipients: tuple[str, ...] = ()
    retention: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessEntry:
    """Leave to reach data from elsewhere: who, from where, to what, why, until when.

    With `own_connection` it is about connections that name nobody: networks of one's own elsewhere,
    and edges of the cloud. `party` then says whose they are; `None` is oneself.
    """

    id: str
    party: str | None
    origins: tuple[str, ...]
    why: str
    until: date
    resources: tuple[str, ...] = ("*",)
    own_connection: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """An accepted exception to one rule. It ends on `until`; after that the finding is back."""

    rule: str
    resource: str
    reason: str
    by: str
    until: date
    type: str | None = None
    """Only resources of this type, as `aws_s3_bucket`; `None` is any."""
    location: str | None = None
    """Only what is at this place, by the provider's code; `None` is anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What the processor declares; it travels with the inventory so that a run can be replayed."""

    parties: dict[str, Party] = field(default_factory=dict)
    access: dict[str, AccessEntry] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    processor: Processor | None = None
    controllers: dict[str, Controller] = field(default_factory=dict)
    processing: dict[str, Processing] = field(default_factory=dict)
