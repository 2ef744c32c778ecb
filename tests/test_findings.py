"""Answers become findings: none is lost or made one with another, and only a waiver softens one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from scanner.agreements import Agreement, Clause
from scanner.engine.protocol import Outcome
from scanner.findings import Answer, Passed, at_copy, merge
from scanner.model import AccessPath, At, Control, Copy, Finding, Location, ResourceRef, Waiver
from tests.inventories import TODAY, location, primary, store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.model import Resource

RULES = ("storage_outside_eea", "recipient_not_in_register", "backup_missing", "public_exposure")
US = Location(
    code="us-east-1", kind="region", countries=("US",), basis="api", source="s3:HeadBucket",
    place="Virginia",
)  # fmt: skip
BUCKET = store(
    "calls",
    Copy(role="primary", location=US, id="arn:copy"),
    Copy(role="primary", location=location("CN")),
    access=(
        AccessPath(kind="endpoint", encryption="enforced"),
        AccessPath(
            kind="principal", encryption="optional", principal="aws:444455556666", party="desk",
            origins=("GB",), evidence="let in by statement 1",
        ),
    ),
    controls=(Control(kind="backup", on=False, evidence="none was found"),),
)  # fmt: skip


def agreement(id_: str, *rules: str, parties: tuple[str, ...] = ()) -> Agreement:
    said: dict[str, Any] = {"title": {"en": "t"}, "text": {"en": "t"}, "how": ("observe",)}
    return Agreement(
        id=id_,
        name={"en": id_},
        clause={
            "1": Clause(rules=rules or RULES, **said),
            "2": Clause(rules=rules or RULES, parties=parties, **said),
            "3": Clause(rules=("key_outside_eea",), **said),
        },
    )


def answer(
    status: Any = "fail",
    *resources: Resource,
    rule: str = RULES[0],
    group: bytes = b"g",
    **part: Any,
) -> Answer:
    where = part or {"copy": 0}
    outcome = Outcome(resource=0, status=status, **where)
    return Answer(rule=rule, resources=resources or (BUCKET,), outcome=outcome, group=group)


def merged(
    *answers: Answer,
    others: Sequence[Answer] = (),
    waivers: Sequence[Waiver] = (),
    keep_passes: bool = False,
) -> tuple[list[Finding], list[Passed]]:
    judged = {
        "one": (agreement("one"), answers),
        "two": (agreement("two", parties=("desk",)), others),
    }
    return merge(judged, waivers, TODAY, keep_passes=keep_passes)


def test_all_that_a_finding_says() -> None:
    found, passed = merged(answer())
    assert passed == []
    assert found == [
        Finding(
            rule="storage_outside_eea",
            status="fail",
            severity="critical",
            clauses=("one:1", "one:2"),
            resource=ResourceRef(
                id="arn:aws:s3:::calls", type="aws_s3_bucket", provider="aws",
                account="123456789012", name="calls",
            ),
            at=At(
                role="primary", id="arn:copy", location="us-east-1", countries=("US",),
                place="Virginia", basis="api",
            ),
            message="primary copy in Virginia, United States (us-east-1)",
            message_nl="hoofdkopie in Virginia, Verenigde Staten (us-east-1)",
            fingerprint=found[0].fingerprint,
            basis="observed",
            evidence="s3:HeadBucket",
        ),
    ]  # fmt: skip


def test_which_part_is_meant() -> None:
    found, _ = merged(
        answer(rule=RULES[1], path=1),
        answer(rule=RULES[2], control=0, args={"newest": "-"}),
        answer(rule=RULES[3], args={}),
    )
    assert {f.rule: (f.at, f.evidence) for f in found} == {
        RULES[1]: (
            At(kind="principal", id="aws:444455556666", countries=("GB",)),
            "let in by statement 1",
        ),
        RULES[2]: (At(kind="backup"), "none was found"),
        RULES[3]: (At(), None),
    }
    said = next(f for f in found if f.rule == RULES[1])
    assert said.message.endswith(": aws:444455556666 (desk)")
    within = replace(US, countries=(), within="EU", place=None)
    copy = Copy(role="replica", location=within)
    assert at_copy(copy) == At(role="replica", location="us-east-1", within="EU", basis="api")


def test_each_agreement_s_own_answer_stands() -> None:
    """What one agreement accepts is no answer to another that does not."""
    statuses = ("pass", "unknown", "fail")
    for mine in statuses:
        for theirs in statuses:
            found, passed = merged(answer(mine), others=[answer(theirs)], keep_passes=True)
            told = {c: f.status for f in found for c in f.clauses}
            assert told == {"one:1": mine, "one:2": mine, "two:1": theirs}
            counted = {c for one in passed for c in one.clauses}
            assert counted == {c for c, status in told.items() if status == "pass"}
            assert len(found) == len({mine, theirs})


@pytest.mark.parametrize(
    "other",
    [
        {"copy": 1},
        {"copy": 0, "group": b"h"},
        {"copy": 0, "args": {"reason": "no-safeguard"}},
        {"path": 0},
        {"control": 0},
        {"rule": "public_exposure", "copy": 0},
    ],
)
def test_answers_on_different_parts_are_not_made_one(other: dict[str, Any]) -> None:
    found, _ = merged(answer(), others=[answer(**other)])
    assert sorted(f.clauses for f in found) == [("one:1", "one:2"), ("two:1",)]
    (_, both) = merged(answer("pass"), others=[answer("pass", **other)])
    assert [one.count for one in both] == [1, 1]


def test_each_part_of_a_resource_has_an_answer_of_its_own() -> None:
    """The same rule says the same of both copies, both ways in and both safeguards."""
    safeguards = BUCKET.facts.controls * 2
    whole = replace(BUCKET, facts=replace(BUCKET.facts, controls=safeguards))
    parts: list[dict[str, Any]] = [
        {part: n} for part in ("copy", "path", "control") for n in (0, 1)
    ]
    given = [answer(status, whole, **part) for part in parts for status in ("fail", "pass")]
    found, passed = merged(*given)
    assert Counter(f.at.role or f.at.kind for f in found) == {
        "primary": 2, "endpoint": 1, "principal": 1, "backup": 2,
    }  # fmt: skip
    assert len(passed) == 6


def test_the_same_answer_is_one_with_the_clauses_of_all() -> None:
    found, _ = merged(answer(), others=[answer()])
    assert [f.clauses for f in found] == [("one:1", "one:2", "two:1")]


def test_a_clause_about_parties_speaks_of_no_others() -> None:
    desk, other = (
        store("party", primary("NL"), party=party, basis="declared") for party in ("desk", "other")
    )
    for resource, clauses in ((desk, ("two:1", "two:2")), (other, ("two:1",))):
        found, _ = merged(others=[answer("fail", resource)])
        assert [f.clauses for f in found] == [clauses]


def test_every_resource_with_these_facts_has_the_finding() -> None:
    twins = [replace(BUCKET, id=name, name=name) for name in ("b", "a")]
    found, _ = merged(answer("fail", *twins))
    assert [f.resource.name for f in found] == ["a", "b"]
    assert len({f.fingerprint for f in found}) == 2


def test_what_passes_is_counted_and_listed_only_where_that_is_asked() -> None:
    twins = (BUCKET, replace(BUCKET, id="b"))
    given = (answer("pass", *twins), answer("fail", group=b"h"))
    counted = [
        Passed(
            rule=RULES[0], clauses=frozenset({"one:1", "one:2"}), count=2, basis="observed",
            on_word=False, party=None,
        )
    ]  # fmt: skip
    found, passed = merged(*given)
    assert ([f.status for f in found], passed) == (["fail"], counted)
    found, passed = merged(*given, keep_passes=True)
    assert ([f.status for f in found], passed) == (["fail", "pass", "pass"], counted)


@pytest.mark.parametrize(
    ("basis", "place", "args", "on_word"),
    [
        ("observed", "api", {}, False),
        ("observed", "declared", {}, False),
        ("observed", "api", {"basis": "declared"}, True),
        ("observed", "api", {"basis": "observed"}, False),
        ("planned", "documented", {}, False),
        ("planned", "declared", {}, True),
        ("declared", "declared", {}, False),
    ],
)
def test_what_rests_on_a_word(basis: Any, place: Any, args: dict[str, str], on_word: bool) -> None:
    said = store("a", primary("DE", basis=place), basis=basis, party="desk")
    found, (one,) = merged(answer("pass", said, copy=0, args=args), keep_passes=True)
    assert (one.basis, one.on_word, one.party) == (basis, on_word, "desk")
    assert found[0].on_word == (args.get("basis") == "declared")
    # Of the whole store, no place was told.
    _, (whole,) = merged(answer("pass", said, rule=RULES[3], args=args))
    assert whole.on_word == (args.get("basis") == "declared")


WAIVER = Waiver(rule=RULES[0], resource="calls", reason="moving", by="privacy officer", until=TODAY)


@pytest.mark.parametrize(
    ("change", "waived"),
    [
        ({}, True),
        ({"resource": "arn:aws:s3:::calls"}, True),
        ({"resource": "arn:aws:s3:::*"}, True),
        ({"resource": "cal*"}, True),
        ({"resource": "call"}, False),
        ({"resource": "CALLS"}, False),
        ({"resource": "*.calls"}, False),
        ({"rule": RULES[1]}, False),
        ({"until": TODAY + timedelta(days=1)}, True),
        ({"until": TODAY - timedelta(days=1)}, False),
        ({"type": "aws_s3_bucket"}, True),
        ({"type": "aws_ebs_volume"}, False),
        ({"location": "us-east-1"}, True),
        ({"location": "us-east-2"}, False),
        ({"location": "us-east-1", "type": "aws_ebs_volume"}, False),
    ],
)
def test_a_waiver_is_for_what_it_names(change: dict[str, Any], waived: bool) -> None:
    one = replace(WAIVER, **change)
    (found,), _ = merged(answer(), waivers=[replace(WAIVER, resource="other"), one])
    assert (found.status, found.waiver) == (("waived", one) if waived else ("fail", None))


@pytest.mark.parametrize("status", ["unknown", "pass"])
def test_only_what_failed_is_waived(status: str) -> None:
    (found,), _ = merged(answer(status), waivers=[WAIVER], keep_passes=True)
    assert (found.status, found.waiver) == (status, None)


def test_an_address_with_brackets_is_meant_as_it_stands() -> None:
    address = 'aws_s3_bucket.b["calls"]'
    for named, waived in ((address, True), ("aws_s3_bucket.b*", True), ("b", False)):
        one = replace(WAIVER, resource=named)
        (found,), _ = merged(answer("fail", replace(BUCKET, id=address, name="x")), waivers=[one])
        assert (found.status == "waived") is waived


def test_the_first_waiver_that_holds_is_named() -> None:
    ended = replace(WAIVER, until=date(2020, 1, 1))
    later = replace(WAIVER, until=date(2030, 1, 1))
    (found,), _ = merged(answer(), waivers=[ended, later, WAIVER])
    assert found.waiver == later


def test_a_fingerprint_is_of_the_part_and_of_nothing_else() -> None:
    def of(resource: Resource = BUCKET, **given: Any) -> str:
        status = given.pop("status", "fail")
        (found,), _ = merged(answer(status, resource, **given), keep_passes=True)
        return found.fingerprint

    def moved(**fields: Any) -> Resource:
        first, *rest = BUCKET.facts.copies
        copies = (replace(first, **fields), *rest)
        return replace(BUCKET, facts=replace(BUCKET.facts, copies=copies))

    same = [
        of(status="pass"),
        of(copy=0, args={"reason": "no-safeguard"}),
        of(group=b"h"),
        of(replace(BUCKET, name="other", tags={"a": "b"}, basis="planned")),
        of(moved(location=replace(US, countries=(), source=None, basis="inferred"))),
    ]
    assert set(same) == {of()}
    others = [
        of(replace(BUCKET, id="other")),
        of(rule=RULES[3], copy=0),
        of(copy=1),
        of(moved(id="other")),
        of(moved(role="replica")),
        of(moved(location=replace(US, code="us-east-2"))),
        of(path=0),
        of(path=1),
        of(control=0),
    ]
    assert len({of(), *others}) == len(others) + 1


def test_the_worst_comes_first() -> None:
    warning, medium = "adequacy_ending", "backup_missing"
    given = [
        answer("pass"),
        answer("unknown"),
        answer("fail", rule=warning, args={"countries": [], "until": "-"}),
        answer("fail", rule=medium, control=0, args={"newest": "-"}),
        answer("fail", copy=1),
        answer("fail"),
        answer("fail", replace(BUCKET, id="arn:first"), group=b"h"),
    ]
    rules = (*RULES, warning)
    waiver = replace(WAIVER, rule=medium)
    orders = []
    for turned in (given, given[::-1]):
        judged = {"one": (agreement("one", *rules), turned)}
        found, _ = merge(judged, [waiver], TODAY, keep_passes=True)
        orders.append([(f.status, f.rule, f.resource.id, f.at.location) for f in found])
    bucket = BUCKET.id
    assert orders == [[
        ("fail", RULES[0], "arn:aws:s3:::calls", "CN"),
        ("fail", RULES[0], bucket, "us-east-1"),
        ("fail", RULES[0], "arn:first", "us-east-1"),
        ("fail", warning, bucket, None),
        ("unknown", RULES[0], bucket, "us-east-1"),
        ("waived", medium, bucket, None),
        ("pass", RULES[0], bucket, "us-east-1"),
    ]] * 2  # fmt: skip
