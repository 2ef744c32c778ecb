"""What a difference comes to: each doubt by itself, and nothing that is proven counted as one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from scanner.diff import compare, exit_code
from scanner.diff.answer import doubts, sentence
from scanner.diff.model import (
    ClauseChange,
    CopyChange,
    CopyWord,
    Diff,
    FindingChange,
    FindingWord,
    PartWord,
    PathChange,
    ResourceChange,
    Sight,
)
from scanner.diff.weigh import Hidden, hidden, leaving, of, opened
from scanner.findings import at_copy
from scanner.model import AccessPath, Finding, ResourceRef
from tests.diff.pairs import cdr, night
from tests.samples import copy

NONE = Hidden(blind=0, gaps=0, resources=0, parts=0, findings=0, clauses=0, doubts=0)
REF = ResourceRef(id="a", type="t", provider="aws", account="1", name="a")
AT = at_copy(copy("primary", "eu-west-1"))
PATH = AccessPath(kind="endpoint", encryption="enforced")
UNPROVEN = {"not-seen", "turned-unknown", "unknown"}


@pytest.fixture(scope="module")
def same() -> Diff:
    """Two nights of which nothing differs and all was seen."""
    found = compare(night(cdr()), night(cdr(), day=1))
    assert (found.empty, hidden(found), exit_code(found)) == (True, NONE, 0)
    return found


def copied(change: CopyWord = "changed", **fields: Any) -> CopyChange:
    given: dict[str, Any] = {"outside_before": False, "outside_after": False, **fields}
    return CopyChange(change=change, before=AT, after=AT, **given)


def resource(change: PartWord = "changed", **fields: Any) -> ResourceChange:
    return ResourceChange(resource=REF, basis="observed", change=change, **fields)


def finding(change: FindingWord, severity: Any = "high", **fields: Any) -> FindingChange:
    one = Finding(
        rule="storage_outside_eea", status="fail", severity=severity, clauses=(), resource=REF,
        at=AT, message="m", message_nl="m", fingerprint="f", basis="observed",
    )  # fmt: skip
    return FindingChange(fingerprint="f", change=change, before=one, after=one, **fields)


def sight(*, before: bool, after: bool) -> Sight:
    return Sight(
        provider="aws", account="1", region="r", type="t", before="denied", after="denied",
        gap_before=before, gap_after=after,
    )  # fmt: skip


@pytest.mark.parametrize("word", get_args(FindingWord))
def test_words_of_findings(same: Diff, word: FindingWord) -> None:
    one = finding(word)
    found = replace(same, findings=(one,))
    unproven = int(word in UNPROVEN)
    assert hidden(found) == replace(NONE, findings=unproven)
    assert opened(found) == ([one] if word == "opened" else [])
    assert of(found, word) == [one]
    assert exit_code(found) == (1 if word == "opened" else 3 * unproven)
    # One of which a run could not see enough is in doubt, whatever its word.
    unseen = replace(same, findings=(finding(word, unseen="denied"),))
    assert hidden(unseen) == replace(NONE, findings=1)
    # A warning changes no verdict.
    warned = replace(same, findings=(finding(word, "warning", unseen="denied"),))
    assert (hidden(warned), opened(warned), exit_code(warned)) == (NONE, [], 0)


@pytest.mark.parametrize("change", get_args(PartWord))
def test_resources_that_one_run_could_not_see(same: Diff, change: PartWord) -> None:
    seen, unseen = (
        replace(same, resources=(resource(change, unseen=w),)) for w in (None, "denied")
    )
    assert (hidden(seen), exit_code(seen)) == (NONE, 0)
    assert (hidden(unseen), exit_code(unseen)) == (replace(NONE, resources=1), 3)


@pytest.mark.parametrize("word", get_args(CopyWord))
def test_copies_that_one_run_could_not_see(same: Diff, word: CopyWord) -> None:
    for why in (None, "denied"):
        parts = int(word == "place-lost") + int(why is not None)
        found = replace(same, resources=(resource(copies=(copied(word, unseen=why),)),))
        assert (hidden(found), exit_code(found)) == (replace(NONE, parts=parts), 3 if parts else 0)
        # Of what came or went, it is the resource that counts.
        whole = replace(same, resources=(resource("came", copies=(copied(word, unseen=why),)),))
        assert hidden(whole) == NONE


def test_ways_in_that_one_run_could_not_see(same: Diff) -> None:
    for why in (None, "failed"):
        way = PathChange(change="came", before=None, after=PATH, unseen=why)
        found = replace(same, resources=(resource(access=(way, way)),))
        assert hidden(found) == replace(NONE, parts=2 if why else 0)


@pytest.mark.parametrize(
    ("before", "after", "leaves"),
    [(False, True, True), (True, True, False), (True, False, False), (False, False, False)],
)
def test_a_copy_that_leaves_is_a_finding(
    same: Diff, *, before: bool, after: bool, leaves: bool
) -> None:
    gone = copied("moved", outside_before=before, outside_after=after)
    changed = resource(copies=(copied(), gone))
    found = replace(same, resources=(changed,))
    assert list(leaving(found)) == ([(changed, gone)] if leaves else [])
    assert exit_code(found) == int(leaves)
    # What opened beats what cannot be compared.
    both = replace(found, unseen=(sight(before=True, after=True),))
    assert exit_code(both) == (1 if leaves else 3)


@pytest.mark.parametrize("where", ["coverage", "unseen"])
@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("after", [False, True])
def test_places_that_were_not_seen(same: Diff, where: str, *, before: bool, after: bool) -> None:
    place = sight(before=before, after=after)
    both: dict[str, Any] = {where: (place, sight(before=False, after=False))}
    gaps = int(before or after)
    found = replace(same, **both)
    assert (hidden(found), exit_code(found)) == (replace(NONE, gaps=gaps), 3 * gaps)


def test_runs_that_read_nothing_to_its_end(same: Diff) -> None:
    blind: list[dict[str, Any]] = [
        {"old": replace(same.old, seen=0)},
        {"new": replace(same.new, seen=0)},
    ]
    for one in blind:
        found = replace(same, **one)
        assert (hidden(found), exit_code(found)) == (replace(NONE, blind=1), 3)
    assert hidden(replace(same, **blind[0], **blind[1])) == replace(NONE, blind=2)
    # A plan reads no scope.
    assert hidden(replace(same, **blind[0], planned=True)) == NONE


@pytest.mark.parametrize(
    ("before", "after", "doubtful"),
    [
        ("conform", "finding", False),
        (None, "conform", True),
        ("conform", None, True),
        ("unknown", "conform", False),
    ],
)
def test_clauses_that_one_run_did_not_judge(
    same: Diff, before: Any, after: Any, *, doubtful: bool
) -> None:
    change = ClauseChange(agreement="a", clause="1", before=before, after=after)
    found = replace(same, clauses=(change,))
    assert hidden(found) == replace(NONE, clauses=int(doubtful))


def test_what_the_new_run_does_not_know(same: Diff) -> None:
    found = replace(same, doubts_after=3)
    assert (hidden(found), exit_code(found)) == (replace(NONE, doubts=3), 3)
    assert hidden(replace(same, doubts_before=3)) == NONE


def test_every_doubt_has_a_sentence(same: Diff) -> None:
    way = PathChange(change="came", before=None, after=PATH, unseen="failed")
    changed = resource(copies=(copied("place-lost"),), access=(way,), unseen="denied")
    found = replace(
        same,
        old=replace(same.old, seen=0),
        resources=(changed,),
        findings=(finding("turned-unknown"),),
        clauses=(ClauseChange(agreement="a", clause="1", before=None, after="conform"),),
        unseen=(sight(before=True, after=False),),
        doubts_after=2,
    )
    assert hidden(found) == Hidden(
        blind=1, gaps=1, resources=1, parts=2, findings=1, clauses=1, doubts=2
    )
    assert list(doubts(found)) == [
        "1 run in which no part of the scope was read to its end",
        "1 part of the scope not seen in one of the runs or in both",
        "1 resource in one run, where the other did not look",
        "2 copies or ways in in one run, of which the other could not see enough",
        "1 finding of which one run cannot tell",
        "1 clause judged in one of the runs only",
        "2 answers unknown in the new run",
    ]
    assert sentence(found) == "1 finding cannot be told any more. Part of it cannot be compared."
    assert list(doubts(same)) == []
