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
