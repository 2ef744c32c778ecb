"""Two results, held against each other. Pure: nothing is read, asked or judged here."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scanner.diff import parts
from scanner.diff.model import (
    ClauseChange,
    Diff,
    FindingChange,
    FindingWord,
    ResourceChange,
    Side,
    Sight,
    Still,
)
from scanner.diff.sight import Looked
from scanner.diff.terms import terms
from scanner.model import Finding, ResourceRef, Result
from scanner.verdicts import is_gap, is_later

if TYPE_CHECKING:
    from scanner.diff.model import Why
    from scanner.model import Basis, Coverage, Resource, Status

_WORST: tuple[Status, ...] = ("fail", "unknown", "waived", "pass")
_WEAKEST: tuple[Basis, ...] = ("declared", "planned", "observed")
_OF_A_RESOURCE = ("name", "region", "basis", "agreements", "exclusion", "tags")
_OF_ITS_FACTS = ("category", "persistence", "public", "data_class", "party")


def compare(old: Result, new: Result, names: tuple[str, str] = ("old", "new")) -> Diff:
    """Say what differs between two runs. Raises `ValueError` for a scan and a check.

    `names` are what the two are called.
    """
    if bool(old.run.plans) != bool(new.run.plans):
        message = "one is the result of a scan and the other of a check"
        raise ValueError(message)
    before, after = Looked(old), Looked(new)
    resources, same = _resources(before, after)
    findings, still = _findings(before, after)
    coverage, unseen = _coverage(old, new)
    return Diff(
        old=_side(old, names[0]),
        new=_side(new, names[1]),
        terms=terms(old, new),
        resources=resources,
        same=same,
        findings=findings,
        still=still,
        clauses=_clauses(old, new),
        coverage=coverage,
        unseen=unseen,
        doubts_before=_doubts(old),
        doubts_after=_doubts(new),
        planned=bool(new.run.plans),
    )


def word(before: Status | None, after: Status | None, unseen: Why | None) -> FindingWord | None:
    """Return the word for what became of a finding; `None` where nothing did."""
    one, other = (None if status == "pass" else status for status in (before, after))
    found: FindingWord | None = None
    if one == other:
        return found
    match one, other:
        case _, "fail":
            found = "opened"
        case _, "waived":
            found = "waived"
        case None, "unknown":
            found = "unknown"
        case _, "unknown":
            found = "turned-unknown"
        case _ if unseen:
            found = "not-seen"
        case "fail", _:
            found = "closed"
        case "unknown", _:
            found = "known"
        case _:
            found = "unwaived"
    return found


def _side(result: Result, name: str) -> Side:
    run = result.run
    return Side(
        name=name,
        started=run.started,
        finished=run.finished,
        as_of=run.as_of,
        tool=run.tool,
        verdict=result.verdict,
        agreements=run.agreements,
        seen=sum(c.status == "complete" for c in result.coverage),
    )


def _resources(
    old: Looked, new: Looked
) -> tuple[tuple[ResourceChange, ...], tuple[ResourceRef, ...]]:
    changes: list[ResourceChange] = []
    same: list[ResourceRef] = []
    pairs = parts.pairs(old.result.resources, new.result.resources, _name, lambda r: r.region)
    for one, other in sorted(pairs, key=_place):
        if other and one == other:
            same.append(_ref(other))
            continue
        copies = parts.copies((old, one), (new, other))
        access = parts.access((old, one), (new, other))
        fields = parts.fields(one, other, _OF_A_RESOURCE)
        if one and other:
            fields += parts.fields(one.facts, other.facts, _OF_ITS_FACTS)
            if not (copies or access or fields):
                same.append(_ref(other))
                continue
        known = [r for r in (other, one) if r]
        changes.append(
            ResourceChange(
                resource=_ref(known[0]),
                basis=min((r.basis for r in known), key=_WEAKEST.index),
                change="changed" if one and other else "came" if other else "went",
                fields=fields,
                copies=copies,
                access=access,
                unseen=_unseen(old, new, one, other),
            )
        )
    return tuple(changes), tuple(same)


def _name(resource: Resource) -> tuple[str, str, str, str]:
    return resource.provider, resource.account, resource.type, resource.id


def _place(pair: tuple[Resource | None, Resource | None]) -> tuple[tuple[str, ...], str]:
    # The same whichever of the two runs is the old one.
    known = [resource for resource in pair if resource]
    return _name(known[0]), min(resource.region or "" for resource in known)


def _unseen(old: Looked, new: Looked, one: Resource | None, other: Resource | None) -> Why | None:
    if one and other:
        return None
    return new.hides(one) if one else old.hides(other) if other else None


def _ref(resource: Resource) -> ResourceRef:
    return ResourceRef(
        id=resource.id,
        type=resource.type,
        provider=resource.provider,
        account=resource.account,
        name=resource.name,
    )


def _findings(old: Looked, new: Looked) -> tuple[tuple[FindingChange, ...], tuple[Still, ...]]:
    before, after = worst(old.result), worst(new.result)
    still: Counter[Status] = Counter()
    changes: list[FindingChange] = []
    for print_ in before.keys() | after.keys():
        one, other = before.get(print_), after.get(print_)
        unseen, gone = _absent(old, new, one, other)
        found = word(one.status if one else None, other.status if other else None, unseen)
        if found:
            changes.append(
                FindingChange(
                    fingerprint=print_,
                    change=found,
                    before=one,
                    after=other,
                    gone=gone,
                    unseen=unseen,
                )
            )
        elif one and other and other.status != "pass":
            still[other.status] += 1
    changes.sort(key=_order)
    return tuple(changes), tuple(Still(status=s, count=still[s]) for s in _WORST if still[s])


def worst(result: Result) -> dict[str, Finding]:
    """Return findings by fingerprint; of several with one, the worst."""
    found: dict[str, Finding] = {}
    for finding in result.findings:
        known = found.get(finding.fingerprint)
        if known is None or _WORST.index(finding.status) < _WORST.index(known.status):
            found[finding.fingerprint] = finding
    return found


def _absent(
    old: Looked, new: Looked, one: Finding | None, other: Finding | None
) -> tuple[Why | None, bool]:
    """Say why the run that lacks a finding proves nothing, and whether it lacks its resource."""
    if one and other:
        return None, False
    finding = one or other
    if finding is None:
        return None, False
    having, lacking = (old, new) if one else (new, old)
    ref = finding.resource
    key = (ref.provider, ref.account, ref.type, ref.id, 0)
    return lacking.misses(finding, having.resources.get(key)), not lacking.holds(finding)


def _order(change: FindingChange) -> tuple[str, str, str, str]:
    finding = change.finding
    return finding.rule, finding.resource.id, finding.resource.account, change.fingerprint


def _clauses(old: Result, new: Result) -> tuple[ClauseChange, ...]:
    before, after = ({(c.agreement, c.clause): c for c in r.clauses} for r in (old, new))
    return tuple(
        ClauseChange(
            agreement=key[0],
            clause=key[1],
            before=before[key].verdict if key in before else None,
            after=after[key].verdict if key in after else None,
            why_before=before[key].why if key in before else (),
            why_after=after[key].why if key in after else (),
        )
        for key in sorted(before.keys() | after.keys())
    )


def _coverage(old: Result, new: Result) -> tuple[tuple[Sight, ...], tuple[Sight, ...]]:
    before, after = (_by_place(result) for result in (old, new))
    changed: list[Sight] = []
    unseen: list[Sight] = []
    for key in sorted(before.keys() | after.keys()):
        one, other = before.get(key), after.get(key)
        sight = Sight(
            provider=key[0],
            account=key[1],
            region=key[2],
            type=key[3],
            before=one.status if one else None,
            after=other.status if other else None,
            gap_before=one is not None and is_gap(one),
            gap_after=other is not None and is_gap(other),
            confirmed_before=one.confirmed_by if one else None,
            confirmed_after=other.confirmed_by if other else None,
        )
        if (sight.before, sight.confirmed_before) != (sight.after, sight.confirmed_after):
            changed.append(sight)
        elif sight.gap_after:
            unseen.append(sight)
    return tuple(changed), tuple(unseen)


def _by_place(result: Result) -> dict[tuple[str, str, str, str], Coverage]:
    # Of two records of one place, the one that says less counts.
    ordered = sorted(result.coverage, key=is_gap)
    return {(c.provider, c.account, c.region, c.type): c for c in ordered}


def _doubts(result: Result) -> int:
    """Count what is unknown and makes a verdict worse."""
    unknown = (f for f in result.findings if f.status == "unknown" and not is_later(f))
    return sum(finding.severity != "warning" for finding in unknown)
