"""The answer in one sentence; never more than was proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.diff import weigh
from scanner.formats._lines import amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.diff.model import Diff, FindingWord

_FINDINGS: dict[FindingWord, tuple[str, str]] = {
    "turned-unknown": ("cannot be told any more", "cannot be told any more"),
    "not-seen": (
        "was not looked at again, which is no proof that it is gone",
        "were not looked at again, which is no proof that they are gone",
    ),
    "waived": ("is an accepted exception now", "are accepted exceptions now"),
    "closed": ("was closed", "were closed"),
}
_ENDINGS = {
    0: "nothing opened, and all of it was seen in both runs",
    1: "a finding was opened, or a copy is outside the EEA that was not in the old run",
    3: "part of it cannot be compared",
}


def sentence(diff: Diff) -> str:
    """Return the first line."""
    parts = list(_parts(diff))
    hidden = weigh.hidden(diff)
    if parts:
        rest = " Part of it cannot be compared." if hidden else ""
        return f"{'; '.join(parts)}.{rest}"
    if hidden:
        return "No finding was opened or closed in what both runs saw; not all can be compared."
    return "Nothing moved." if diff.empty else "No finding was opened or closed."


def doubts(diff: Diff) -> Iterator[str]:
    """Yield what cannot be compared."""
    found = weigh.hidden(diff)
    if found.blind:
        yield f"{amount(found.blind, 'run')} in which no part of the scope was read to its end"
    if found.gaps:
        yield f"{amount(found.gaps, 'part')} of the scope not seen in one of the runs or in both"
    if found.resources:
        yield f"{amount(found.resources, 'resource')} in one run, where the other did not look"
    if found.parts:
        text = amount(found.parts, "copy or way in", "copies or ways in")
        yield f"{text} in one run, of which the other could not see enough"
    if found.findings:
        yield f"{amount(found.findings, 'finding')} of which one run cannot tell"
    if found.clauses:
        yield f"{amount(found.clauses, 'clause')} judged in one of the runs only"
    if found.doubts:
        yield f"{amount(found.doubts, 'answer')} unknown in the new run"


def ending(diff: Diff) -> str:
    """Say what the exit code means."""
    code = weigh.exit_code(diff)
    return f"exit {code}: {_ENDINGS[code]}"


def _parts(diff: Diff) -> Iterator[str]:
    leaving = sum(1 for _ in weigh.leaving(diff))
    if leaving:
        verb = "is" if leaving == 1 else "are"
        would = "would be" if diff.planned else verb
        yield f"{amount(leaving, 'copy', 'copies')} {would} outside the EEA, not so in the old run"
    opened = len(weigh.opened(diff))
    if opened:
        yield f"{amount(opened, 'finding')} {'was' if opened == 1 else 'were'} opened"
    for word, (one, many) in _FINDINGS.items():
        changes = weigh.of(diff, word)
        count = sum(c.finding.severity != "warning" for c in changes)
        if count:
            yield f"{amount(count, 'finding')} {one if count == 1 else many}"
