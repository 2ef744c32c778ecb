"""What a deploy would change, on a screen: each thing and its places, and the countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner import changes, figures
from scanner.formats._lines import MOST, amount, clean, more, short, told
from scanner.words import countries, place, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.formats._lines import Screen
    from scanner.model import At, Change, Result

VERBS = {
    "moves": "moves",
    "create": "new",
    "present": "stores",
    "update": "changes",
    "replace": "replaced",
    "import": "taken in",
    "move": "renamed",
    "forget": "let go",
    "leave": "left over",
    "delete": "removed",
    "unchanged": "as it is",
}
_MARKS = {"outside": " OUTSIDE THE EEA", "unknown": " (not proven)", "inside": ""}
_VERB = max(map(len, VERBS.values())) + 2


def what_changes(screen: Screen, result: Result) -> Iterator[str]:
    """Yield each thing that the deploy changes: where its copies will be and since which step."""
    telling = changes.telling(result)
    # A key keeps no data; what is wrong with it is a finding.
    shown = [change for change in telling if change.before or change.after]
    if shown:
        yield "what would be stored where:"
    sources = changes.evidence(result)
    files = len(result.run.plans) > 1
    for change in shown[:MOST]:
        yield from _change(screen, change, sources, files=files)
    yield from more(len(shown))
    same = len(result.changes) - len(telling)
    if same:
        yield f"  and {amount(same, 'store')} that this deploy leaves as they are"


def summary(screen: Screen, result: Result) -> Iterator[str]:
    """Yield the countries that the deploy adds, and what only the deploy will show."""
    found = changes.countries(result)
    run = result.run.today
    if found.added and found.today is None:
        yield from screen.wrap(f"would be stored in {_named(found.added)}")
    elif found.added:
        yield from screen.wrap(f"adds {_named(found.added)}")
    if found.today is not None:
        source = f"by {run.file} of {run.finished:%Y-%m-%d %H:%M} UTC" if run else "by this plan"
        yield from screen.wrap(f"today, {source}: {countries(found.today, 'en')}")
    rules = changes.later(result.findings)
    if rules:
        stores = len({f.resource for f in result.findings if f.rule in rules})
        text = f"to be seen after the deploy, of {amount(stores, 'store')}: {', '.join(rules)}"
        yield from screen.wrap(text)


def read(screen: Screen, result: Result) -> Iterator[str]:
    """Yield what was read."""
    for plan in result.run.plans[:MOST]:
        text = f"{plan.file}: {plan.format}, {amount(plan.resources, 'resource')}"
        yield from screen.wrap(f"read: {text}")
    yield from more(len(result.run.plans))
    unread = "Resources that are not in these files were not read: this says nothing about them."
    yield from screen.wrap(unread)
    yield f"No cloud was asked anything; judged as of {result.run.as_of}."


def _change(
    screen: Screen,
    change: Change,
    sources: dict[tuple[str, str, str], tuple[str, ...]],
    *,
    files: bool,
) -> Iterator[str]:
    name = short(told(change.resource.id), max(screen.width - 20, 40))
    yield f"  {VERBS[changes.verb(change)]:<{_VERB}}{name}"
    if files:
        yield from screen.wrap(f"in {change.resource.account}", indent=_VERB + 2)
    if change.previous and change.action == "move":
        yield from screen.wrap(f"until now {told(change.previous)}", indent=_VERB + 2)
    if changes.shifts(change) or change.action == "delete":
        before = "; ".join(_at(at) for at in change.before) or "a place that is not known"
        yield from screen.wrap(f"today {before}", indent=_VERB + 2)
    ref = change.resource
    known = sources.get((ref.account, ref.type, ref.id), ())
    for n, at in enumerate(change.after):
        why = f" · {told(known[n])}" if n < len(known) and known[n] else ""
        yield from screen.wrap(f"{_at(at)}{why}", indent=_VERB + 2)


def _at(at: At) -> str:
    role = word("role", at.role, "en") if at.role else "copy"
    mark = _MARKS[figures.standing(at)] if at.countries or at.within else ""
    return f"{role} → {clean(place(at, 'en'))}{mark}"


def _named(codes: Iterable[str]) -> str:
    names = list(codes)
    return f"{amount(len(names), 'country', 'countries')}: {countries(names, 'en')}"
