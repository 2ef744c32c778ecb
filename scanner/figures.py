"""What formats and reports count of a result: copies by place, parts looked at, what is unseen.

Figures come with their denominators. Nothing here judges: verdicts are in the result.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal

from scanner.cloud.aws.recorded import SOURCE
from scanner.engine.bundle import load
from scanner.engine.metadata import rules as all_rules
from scanner.model import CoverageStatus, Finding
from scanner.verdicts import is_gap

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from scanner.engine.metadata import RuleText
    from scanner.model import (
        At,
        Basis,
        Copy,
        Coverage,
        Exclusion,
        Location,
        Resource,
        Result,
        Role,
        Waiver,
    )

Standing = Literal["inside", "outside", "unknown"]
Zone = Literal["eea", "eu"]

BASES: tuple[Basis, ...] = ("observed", "planned", "declared")

_KEEPS_NOTHING = {"temporary", "transit", "control-plane"}
# Read to learn where zones and Outposts are, how an account is entered, or what is refused in it;
# what is stored there has types of its own.
_NO_STORES = {
    *("aws_outposts_outpost", "aws_zone"),
    *("aws_account_audit_trail", "aws_account_second_factor", "aws_organizations_policy"),
}
_ZONES_WITHIN = {"eea": {"EU", "EEA"}, "eu": {"EU"}}


def rule_text(rule: str) -> RuleText | None:
    """Return the text of a rule; `None` if this version does not have it."""
    return all_rules().get(rule)


def standing(at: Location | At, zone: Zone = "eea") -> Standing:
    """Say on which side of the border a place is; one country outside is outside.

    A place that was inferred can be a reason for concern, and never one to be content.
    """
    found = _standing(at.countries, at.within, zone)
    return "unknown" if found == "inside" and at.basis == "inferred" else found


@cache
def _standing(countries: tuple[str, ...], within: str | None, zone: Zone) -> Standing:
    known = load().data["countries"]
    if any(code in known and not known[code][zone] for code in countries):
        return "outside"
    if countries:
        return "inside" if all(code in known for code in countries) else "unknown"
    return "inside" if within in _ZONES_WITHIN[zone] else "unknown"


def serves(resource: Resource, agreements: Container[str], judged_by: Iterable[str]) -> bool:
    """Say whether a resource falls under one of these agreements.

    What serves only agreements that were not judged by falls under all that were.
    """
    named = set(resource.agreements) & set(judged_by)
    return not named or any(name in agreements for name in named)


def left_out(result: Result, agreements: Container[str]) -> list[Resource]:
    """Return what is not judged because somebody declared that it holds no personal data."""
    ours = (r for r in result.resources if serves(r, agreements, result.run.agreements))
    return [r for r in ours if _excluded(r, result)]


def judged(result: Result, agreements: Container[str]) -> list[Resource]:
    """Return the resources that the rules were asked about."""
    ours = (r for r in result.resources if serves(r, agreements, result.run.agreements))
    return [r for r in ours if not _excluded(r, result)]


def _excluded(resource: Resource, result: Result) -> bool:
    return resource.exclusion is not None and resource.exclusion.until >= result.run.as_of


def ended(result: Result) -> list[tuple[str, Exclusion | Waiver]]:
    """Return the declarations past their end date, each with what it was about."""
    day = result.run.as_of
    words: list[tuple[str, Exclusion | Waiver]] = [
        (r.name, r.exclusion) for r in result.resources if r.exclusion and r.exclusion.until < day
    ]
    waivers = (w for w in result.register.waivers if w.until < day)
    return words + [(f"{w.rule} on {w.resource}", w) for w in waivers]


def keeps(resource: Resource) -> bool:
    """Say whether a resource counts as storage."""
    return resource.facts.persistence not in _KEEPS_NOTHING


def copies(
    resources: Iterable[Resource], roles: Container[Role] | None = None
) -> Iterator[tuple[Resource, Copy]]:
    """Yield each stored copy with its resource; keys hold no personal data and are not among them.

    `roles` limits it to copies of these roles.
    """
    for resource in resources:
        if keeps(resource):
            for copy in resource.facts.copies:
                if copy.role in roles if roles is not None else copy.role != "key":
                    yield resource, copy


def basis_of(resource: Resource, copy: Copy) -> Basis:
    """Say how we know of a copy. One that is configured and yet to be made is planned."""
    return "planned" if copy.role == "planned" else resource.basis


@dataclass(frozen=True, slots=True)
class Places:
    """How many copies stand where."""

    total: int
    inside: int
    outside: int
    unknown: int


def places(found: Iterable[tuple[Resource, Copy]], zone: Zone = "eea") -> Places:
    """Count copies by where they stand."""
    counts = Counter(standing(copy.location, zone) for _, copy in found)
    return Places(counts.total(), counts["inside"], counts["outside"], counts["unknown"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings that say the same: of one part by several rules, or of several resources."""

    findings: tuple[Finding, ...]
    """One for each rule, on the first of the resources."""
    names: tuple[str, ...]
    parts: int
    clauses: tuple[str, ...]
    accounts: tuple[str, ...] = ()
    """Accounts that the resources are in; of what is planned, the files."""
    evidence: tuple[str, ...] = ()
    """How it is known, of all of them."""

    @property
    def first(self) -> Finding:
        """The worst of them stands for all."""
        return self.findings[0]


def grouped(findings: Iterable[Finding], *, merge_copies: bool = False) -> list[Group]:
    """Put findings of one status together, in the order of their first.

    Resources of which the same is said as a whole become one group; with `merge_copies`, those
    with the same said of the same kind of copy or path as well.
    """
    by_part: defaultdict[object, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_part[finding.resource, finding.at, finding.basis, finding.waiver].append(finding)
    alike: defaultdict[object, list[list[Finding]]] = defaultdict(list)
    for part in by_part.values():
        first = part[0]
        whole = first.at.role is None and first.at.kind is None
        said = tuple((f.rule, f.clauses, f.message) for f in part)
        key: object = (first.resource.type, first.basis, first.waiver, said)
        if not whole:
            at = first.at
            place = (at.role, at.kind, at.location, at.countries, at.within)
            key = (key, place) if merge_copies else (key, place, first.resource, at)
        alike[key].append(part)
    return [
        Group(
            findings=tuple({(f.rule, f.message): f for f in same[0]}.values()),
            names=tuple(dict.fromkeys(part[0].label for part in same)),
            parts=len(same),
            clauses=tuple(sorted({name for f in same[0] for name in f.clauses})),
            accounts=tuple(dict.fromkeys(part[0].resource.account for part in same)),
            evidence=tuple(dict.fromkeys(f.evidence for p in same for f in p if f.evidence)),
        )
        for same in alike.values()
    ]


def parts(findings: Iterable[Finding]) -> int:
    """Count the parts that findings speak of: two rules on one copy are one part."""
    counts = Counter((f.resource, f.at, f.rule) for f in findings)
    most: Counter[object] = Counter()
    for (resource, at, _), count in counts.items():
        most[resource, at] = max(most[resource, at], count)
    return most.total()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """What was not seen in an account, for one reason, over one or more regions and types."""

    provider: str
    account: str
    status: CoverageStatus
    missing_permission: str | None
    confirmed_by: str | None
    confirmed_on: date | None
    detail: str | None
    types: tuple[str, ...]
    regions: tuple[str, ...] = ()


def not_seen(result: Result, *, details: bool) -> list[Unseen]:
    """Return the gaps, those of several regions or types as one; `details` keeps reasons apart."""
    return _unseen((c for c in result.coverage if is_gap(c)), details=details)


def recorded(result: Result) -> int:
    """Count the resources of which settings are as AWS Config had recorded them.

    Also what is left out: the tag that it is left out by may be one of these settings.
    """
    return sum(SOURCE in resource.calls for resource in result.resources)


def declared_empty(result: Result) -> list[Unseen]:
    """Return the regions that are off and of which somebody declared that nothing is left."""
    off = (c for c in result.coverage if c.status == "disabled" and c.confirmed_by)
    return _unseen(off, details=False)


def _unseen(coverage: Iterable[Coverage], *, details: bool) -> list[Unseen]:
    regions: defaultdict[Unseen, list[str]] = defaultdict(list)
    for c in coverage:
        one = Unseen(
            provider=c.provider,
            account=c.account,
            status=c.status,
            missing_permission=c.missing_permission,
            confirmed_by=c.confirmed_by,
            confirmed_on=c.confirmed_on,
            detail=c.detail if details else None,
            types=(c.type,),
        )
        regions[one].append(c.region)
    types: defaultdict[Unseen, list[str]] = defaultdict(list)
    for one, where in regions.items():
        types[replace(one, types=(), regions=tuple(where))] += one.types
    return [replace(one, types=tuple(names)) for one, names in types.items()]


@dataclass(frozen=True, slots=True)
class Scope:
    """What was read to its end."""

    accounts: tuple[str, ...]
    regions: tuple[str, ...]
    types: tuple[str, ...]
    found: tuple[str, ...] = ()
    """Those of the types of which there is something."""


def scope(result: Result) -> Scope:
    """Return the accounts, regions and types of storage that were read completely."""
    stores = (c for c in result.coverage if c.type not in _NO_STORES)
    seen = [c for c in stores if c.status == "complete"]
    return Scope(
        accounts=tuple(sorted({f"{c.provider} {c.account}" for c in seen})),
        regions=tuple(sorted({c.region for c in seen} - {"global", "*"})),
        types=tuple(sorted({c.type for c in seen} - {"*"})),
        found=tuple(sorted({c.type for c in seen} & {r.type for r in result.resources})),
    )
