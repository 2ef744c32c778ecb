"""A difference for a screen: the answer first, then why, and what cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.problem import plain
from scanner.diff import answer, told
from scanner.formats._lines import MOST, Screen, amount, clean, more, short
from scanner.words import place, term, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.diff.model import (
        CopyChange,
        Diff,
        Field,
        FindingChange,
        PathChange,
        ResourceChange,
        Side,
        Term,
        Why,
    )
    from scanner.model import Basis
    from scanner.words import Language

SUFFIX = ".txt"

_WIDTH, _NARROWEST = 100, 80
_VERB = 19
_DIGEST = 64
_RESOURCES = {
    "came": "new",
    "came-unseen": "first seen",
    "went": "gone",
    "went-unseen": "not seen any more",
    "declared": "declared",
    "undeclared": "no longer declared",
    "changed": "changed",
}
_PARTS = {
    "came": "new",
    "came-unseen": "first seen",
    "went": "gone",
    "went-unseen": "not seen any more",
    "moved": "MOVED",
    "moved-within": "moved in the country",
    "place-known": "its place is known now",
    "place-lost": "its place is not known any more",
    "place-corrected": "not moved, other countries are known of this place now",
    "changed": "changed",
}
_FINDINGS = {
    "opened": "OPENED",
    "closed": "closed",
    "not-seen": "not seen any more",
    "turned-unknown": "now unknown",
    "unknown": "new unknown",
    "known": "known, in order",
    "waived": "now accepted",
    "unwaived": "exception gone",
}
_WHY: dict[Why, str] = {
    "denied": "access denied there",
    "disabled": "region switched off",
    "failed": "reading failed there",
    "unsupported": "not supported there",
    "skipped": "left out of the scan",
    "not-looked": "not looked at there",
    "not-asked": "rule or agreement not asked",
    "left-out": "left out on somebody's word",
}
_SENSES = {
    "lost": "could be seen then, not now",
    "gained": "can be seen now, not then",
    "other": "seen otherwise",
    "both": "not seen in either run",
}
_MARKS = {"outside": " OUTSIDE THE EEA", "unknown": " (not proven)", "inside": ""}


def render(
    diff: Diff,
    language: Language = "en",  # noqa: ARG001 - a screen speaks English
    *,
    width: int | None = None,
    color: bool = False,
) -> str:
    """Write the difference for the night shift, in English."""
    screen = Screen(max(width or _WIDTH, _NARROWEST), color)
    parts = [part for part in map(list, _parts(screen, diff)) if part]
    return "\n\n".join("\n".join(line.rstrip() for line in part) for part in parts) + "\n"


def _parts(screen: Screen, diff: Diff) -> Iterator[Iterable[str]]:
    yield screen.wrap(answer.sentence(diff), hanging=0)
    yield [*_side(screen, "old", diff.old), *_side(screen, "new", diff.new)]
    yield _terms(screen, diff)
    for basis in told.bases(diff):
        yield _findings(screen, diff, basis)
        yield _resources(screen, diff, basis)
    yield _clauses(screen, diff)
    yield _sights(screen, diff)
    doubts = list(answer.doubts(diff))
    if doubts:
        yield [
            "cannot be compared:",
            *(line for text in doubts for line in screen.wrap(text, indent=2)),
        ]
    still = ", ".join(f"{s.count:,} {word('status', s.status, 'en')}" for s in diff.still)
    same = f"as they were: {amount(len(diff.same), 'resource')}"
    yield [*screen.wrap(f"{same}; {still}" if still else same), answer.ending(diff)]


def _side(screen: Screen, name: str, side: Side) -> list[str]:
    when = f"{side.finished:%Y-%m-%d %H:%M} UTC, as of {side.as_of}"
    return screen.wrap(f"{name}  {side.name}: {when}: {side.verdict}")


def _terms(screen: Screen, diff: Diff) -> Iterator[str]:
    if diff.terms:
        yield "judged by other terms, which alone may open or close findings:"
    for one in diff.terms[:MOST]:
        yield from screen.wrap(_term(one), indent=2)
    yield from more(len(diff.terms))


def _term(one: Term) -> str:
    name = f"{one.what} {one.name}" if one.name else one.what
    if one.before == "asked" or one.after == "asked":
        return f"{name}: {'asked now' if one.after else 'not asked any more'}"
    before, after = (_value(text) if text else "-" for text in (one.before, one.after))
    return f"{name}: {before} → {after}"


def _value(text: str) -> str:
    digest = len(text) == _DIGEST and text.isalnum()
    return f"{text[:12]}…" if digest else plain(text)


def _findings(screen: Screen, diff: Diff, basis: Basis) -> Iterator[str]:
    found = told.findings(diff, basis)
    if found:
        yield f"findings, {basis}:"
    for change in found[:MOST]:
        yield from _finding(screen, change)
    yield from more(len(found))


def _finding(screen: Screen, change: FindingChange) -> Iterator[str]:
    finding = change.finding
    warning = "warning: " if finding.severity == "warning" else ""
    title = f"{warning}{finding.rule}: {short(finding.label, 60)}, {finding.message}"
    yield from _line(screen, _FINDINGS[change.change], title)
    body = []
    if change.unseen:
        run = "old" if change.before is None else "new"
        body.append(f"the {run} run cannot tell: {_WHY[change.unseen]}")
    elif change.gone and finding.basis != "declared":
        body.append(f"the resource is {'new' if change.before is None else 'gone'}")
    before = change.before
    if before and change.after:
        body.append(f"was {word('status', before.status, 'en')}")
    if change.after and change.after.waiver:
        waiver = change.after.waiver
        body.append(f"accepted by {waiver.by} until {waiver.until}: {waiver.reason}")
    elif before and before.waiver:
        body.append(f"the exception was until {before.waiver.until}")
    if change.seen:
        seen = change.seen
        days = f"first seen {seen.first:%Y-%m-%d}, last {seen.last:%Y-%m-%d}"
        body.append(f"{days}, in {amount(seen.runs, 'run')}")
    for text in body:
        yield from screen.wrap(text, indent=_VERB + 2)


def _resources(screen: Screen, diff: Diff, basis: Basis) -> Iterator[str]:
    found = told.resources(diff, basis)
    if found:
        yield f"resources, {basis}:"
    for change in found[:MOST]:
        yield from _resource(screen, change)
    yield from more(len(found))


def _resource(screen: Screen, change: ResourceChange) -> Iterator[str]:
    ref = change.resource
    name = ref.id if change.basis == "planned" else ref.name
    title = f"{ref.type} {short(name, 60)} ({ref.provider} {short(ref.account, 40)})"
    yield from _line(screen, _RESOURCES[told.verb(change)], title)
    body = []
    if change.unseen:
        run = "old" if change.change == "came" else "new"
        body.append(f"the {run} run cannot tell: {_WHY[change.unseen]}")
    whole = change.change != "changed"
    body += [_copy(copy, whole=whole) for copy in told.parts(change)]
    body += [_path(path, whole=whole) for path in change.access]
    body += [_field(field) for field in change.fields]
    for text in body[:MOST]:
        yield from screen.wrap(text, indent=_VERB + 2)
    yield from (f"{'':{_VERB + 2}}{text}" for text in more(len(body)))


def _copy(change: CopyChange, *, whole: bool) -> str:
    # Of what came or went as a whole, the parts are only named.
    at = change.at
    role = word("role", at.role, "en") if at.role else "copy"
    name = f"{role} {short(at.id, 60)}" if at.id else role
    ends = [end for end in (change.before, change.after) if end]
    if change.change == "changed":
        ends = ends[:1]
    where = " → ".join(f"{clean(place(end, 'en'))}{_MARKS[told.mark(end)]}" for end in ends)
    fields = "".join(f"; {_field(field)}" for field in change.fields)
    if whole:
        return f"{name}: {where}"
    return f"{name}, {_PARTS[told.part_verb(change)]}: {where}{fields}{_because(change.unseen)}"


def _path(change: PathChange, *, whole: bool) -> str:
    path = change.path
    name = word("kind", path.kind, "en")
    who = f" {short(path.principal, 80)}" if path.principal else ""
    verb = _PARTS[told.part_verb(change)]
    if whole:
        return f"{name}{who}: {word('encryption', path.encryption, 'en')}"
    party = told.recognised(change)
    if party:
        verb = f"recognised as {party}"
    fields = [f for f in change.fields if not (party and f.name == "party")]
    said = [_field(field) for field in fields]
    if change.change != "changed":
        said.append(word("encryption", path.encryption, "en"))
    rest = f": {'; '.join(said)}" if said else ""
    return f"{name}{who}, {verb}{rest}{_because(change.unseen)}"


def _because(why: Why | None) -> str:
    return f" ({_WHY[why]})" if why else ""


def _field(field: Field) -> str:
    before, after = (
        word("encryption", value, "en") if value and field.name == "encryption" else value or "-"
        for value in (field.before, field.after)
    )
    return f"{field.name.replace('_', ' ')}: {short(before, 60)} → {short(after, 60)}"


def _clauses(screen: Screen, diff: Diff) -> Iterator[str]:
    found = told.clauses(diff)
    if found:
        yield "verdicts:"
    for clause in found[:MOST]:
        before, after = (verdict or "not judged" for verdict in (clause.before, clause.after))
        why = "; ".join(term("rests-on", code, "en") for code in clause.why_after)
        because = f" ({why})" if why else ""
        verdict = f"{before} → {after}" if before != after else f"{after}, for another reason"
        yield from screen.wrap(f"{clause.agreement}:{clause.clause}: {verdict}{because}", indent=2)
    yield from more(len(found))


def _sights(screen: Screen, diff: Diff) -> Iterator[str]:
    found = told.sights(diff)
    for sense in told.SENSES:
        same = [s for s in found if s.sense == sense]
        if same:
            yield f"{_SENSES[sense]}:"
        for sight in same[:MOST]:
            before, after = (
                word("coverage", status, "en") if status else "not looked at"
                for status in (sight.before, sight.after)
            )
            what = ", ".join(name for name in sight.types if name != "*") or "everything"
            where = ", ".join(r for r in sight.regions if r not in {"global", "*"})
            where = f" in {where}" if where else ""
            status = after if before == after else f"{before} → {after}"
            by = f" ({sight.confirmed} says that nothing is left)" if sight.confirmed else ""
            text = f"{sight.provider} {sight.account}: {what}{where}: {status}{by}"
            yield from screen.wrap(text, indent=2)
        yield from more(len(same))


def _line(screen: Screen, verb: str, text: str) -> Iterator[str]:
    first, *rest = screen.wrap(text, indent=_VERB + 2)
    yield f"  {verb:<{_VERB}}{first.lstrip()}"
    yield from rest
