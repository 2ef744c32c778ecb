"""A resource and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scanner.model.words import (
    Basis,
    ControlKind,
    Encryption,
    LocationBasis,
    LocationKind,
    PathKind,
    Persistence,
    Role,
)


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
    of: str | None = None
    """Id of the resource that this is a copy of, where that is another one (the snapshot's volume).
    """
    made: date | None = None
    """The day (UTC) that a backup or snapshot was complete, or the data in it is of.

    `None` where it goes on all the time, or could not be seen.
    """


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
class Control:
    """A safeguard that is on or off, on a store or on a whole account.

    `on` is `None` where that could not be seen. `last` is the day on which it last did what it is
    for (UTC), of what does so now and then: the newest backup.
    """

    kind: ControlKind
    on: bool | None
    last: date | None = None
    evidence: str | None = None
    """For people: what was read or counted. Names no customer and no person."""


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
    controls: tuple[Control, ...] = ()


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
