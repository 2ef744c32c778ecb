"""The shape of a difference. `before` is of the old run and `after` of the new one, all through.

`unseen` says why the run that lacks something is no proof that it was not there: the status of what
it could not read, `not-looked` where it did not look there at all, `not-asked` where the rule or
agreement was not asked, `left-out` where somebody's word kept the resource from being judged.
`None` says that it did look. It is told of what came as of what went.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from scanner.model import (
    AccessPath,
    At,
    Basis,
    CoverageStatus,
    Finding,
    ResourceRef,
    Status,
    Verdict,
)

Why = Literal[
    "denied",
    "disabled",
    "failed",
    "unsupported",
    "skipped",
    "not-looked",
    "not-asked",
    "left-out",
]
CopyWord = Literal[
    "came",
    "went",
    "moved",
    "moved-within",
    "place-known",
    "place-lost",
    "place-corrected",
    "changed",
]
"""`moved`: to another country; `moved-within`: to another place in the same countries.

`place-known` and `place-lost`: of the two places only the later, or the earlier, is known, which
proves no move. `place-corrected`: it is at the place of the same code, of which the two runs name
other countries.
"""
PartWord = Literal["came", "went", "changed"]
FindingWord = Literal[
    "opened", "closed", "not-seen", "turned-unknown", "unknown", "known", "waived", "unwaived"
]
"""`opened`: is a finding and was none. `closed`: was one, and was looked at again.

`not-seen`: was not in order and was not looked at again. `turned-unknown`: was a finding or an
exception and cannot be told any more. `unknown`: was in order, or new. `known`: was unknown and is
in order. `waived`: is an accepted exception now. `unwaived`: was one and is in order.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two runs. `name` is that of its file or, in a store, of the run.

    `seen` counts the parts of the scope that were read to their end.
    """

    name: str
    started: datetime
    finished: datetime
    as_of: date
    tool: str
    verdict: Verdict
    agreements: tuple[str, ...]
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One value that differs; `None` stands for not known or not there."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What differs of that by which was judged; it may open or close findings by itself.

    `what`: `tool`, `engine`, `policies`, `data`, `agreement`, `rule`, `identity`, and of the
    register `party`, `access`, `waiver`, `controller`, `processing`, `processor`.
    """

    what: str
    name: str | None
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyChange:
    """A copy, by its role and id, that came, went, moved or changed.

    `outside_before` and `outside_after` say whether it was, and is, kept outside the EEA by a
    resource that is judged.
    """

    change: CopyWord
    before: At | None
    after: At | None
    outside_before: bool
    outside_after: bool
    fields: tuple[Field, ...] = ()
    unseen: Why | None = None

    @property
    def leaves(self) -> bool:
        """Whether it is outside the EEA and was not, as far as was seen."""
        return self.outside_after and not self.outside_before

    @property
    def at(self) -> At:
        """Which copy it is: as it is, else as it was."""
        at = self.after or self.before
        assert at is not None  # noqa: S101 - one of both is always there
        return at


@dataclass(frozen=True, slots=True, kw_only=True)
class PathChange:
    """A way in, by its kind and principal, that came, went or changed."""

    change: PartWord
    before: AccessPath | None
    after: AccessPath | None
    fields: tuple[Field, ...] = ()
    unseen: Why | None = None

    @property
    def path(self) -> AccessPath:
        """Which way in it is: as it is, else as it was."""
        path = self.after or self.before
        assert path is not None  # noqa: S101 - one of both is always there
        return path


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceChange:
    """A resource that came, went or changed, with all of its parts that did.

    `basis` is how it is known; where that differs, the weaker of both. `fields` holds what is of
    the resource as a whole, such as `public`.
    """

    resource: ResourceRef
    basis: Basis
    change: PartWord
    fields: tuple[Field, ...] = ()
    copies: tuple[CopyChange, ...] = ()
    access: tuple[PathChange, ...] = ()
    unseen: Why | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """In which of the runs of a store a finding was seen, whatever its status."""

    first: datetime
    last: datetime
    runs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingChange:
    """A finding, by its fingerprint, whose status differs. `gone`: its resource is in one only."""

    fingerprint: str
    change: FindingWord
    before: Finding | None
    after: Finding | None
    gone: bool = False
    unseen: Why | None = None
    seen: Seen | None = None

    @property
    def finding(self) -> Finding:
        """The finding as it is, else as it was."""
        finding = self.after or self.before
        assert finding is not None  # noqa: S101 - one of both is always there
        return finding


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChange:
    """The verdict on a clause; `None` where that run did not judge it."""

    agreement: str
    clause: str
    before: Verdict | None
    after: Verdict | None
    why_before: tuple[str, ...] = ()
    why_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What became of looking at one place; `None` where that run has no record of it.

    `gap_before` and `gap_after` say whether something may be there that was not seen.
    """

    provider: str
    account: str
    region: str
    type: str
    before: CoverageStatus | None
    after: CoverageStatus | None
    gap_before: bool
    gap_after: bool
    confirmed_before: str | None = None
    confirmed_after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Still:
    """How many findings are in both runs with the same status."""

    status: Status
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """All that differs. `same` are the resources of which nothing that is told here differs.

    `coverage` is what was seen otherwise; `unseen` what neither run could see. `doubts_before` and
    `doubts_after` count the unknowns of either run, `planned` says that both are of plans.
    """

    old: Side
    new: Side
    terms: tuple[Term, ...]
    resources: tuple[ResourceChange, ...]
    same: tuple[ResourceRef, ...]
    findings: tuple[FindingChange, ...]
    still: tuple[Still, ...]
    clauses: tuple[ClauseChange, ...]
    coverage: tuple[Sight, ...]
    unseen: tuple[Sight, ...]
    doubts_before: int
    doubts_after: int
    planned: bool = False
    schema: Literal["residency/diff/1"] = "residency/diff/1"

    @property
    def empty(self) -> bool:
        """Whether nothing differs but the time."""
        clauses = any(c.before != c.after or c.why_before != c.why_after for c in self.clauses)
        moved = self.terms or self.resources or self.findings or self.coverage or clauses
        return not moved and self.old.verdict == self.new.verdict
