"""What is seen in use and read by nobody is a gap, until a word with a name and a date on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from scanner import agreements
from scanner.config import Config, ExcludeRule, Matcher
from scanner.engine.embedded import EmbeddedEngine
from scanner.join import join
from scanner.judge import judge
from scanner.model import Coverage, Exclusion, Facts, Resource, Result
from scanner.unread import settled
from tests.inventories import TODAY, primary, store
from tests.test_targets import part

READ = Coverage(
    provider="aws", account="1", region="eu-west-1", type="aws_s3_bucket", status="complete"
)
LEDGER = replace(READ, type="AWS::QLDB::Ledger", status="unsupported", detail="AWS Config sees 2")
WORD = Exclusion(reason="test data", by="head of operations", until=TODAY + timedelta(days=30))


def config(word: Exclusion = WORD, **matcher: str) -> Config:
    named = Matcher(**(matcher or {"type": "AWS::QLDB::*"}))
    return Config(exclusions=(ExcludeRule(matcher=named, exclusion=word),))


def judged(said: Config, *coverage: Coverage) -> Result:
    seen = part(coverage=coverage, resources=(store("calls", primary("DE"), public=False),))
    inventory = join([seen], said, as_of=TODAY)
    return judge(inventory, [agreements.load("article3")], EmbeddedEngine(), as_of=TODAY)


def storage(result: Result) -> tuple[str, bool]:
    (clause,) = (c for c in result.clauses if c.clause == "3.1.storage")
    return clause.verdict, "gaps" in clause.why


def left_out(result: Result) -> list[Resource]:
    return [r for r in result.resources if r.type == LEDGER.type]


def test_what_is_in_use_and_not_read_is_a_gap() -> None:
    result = judged(Config(), READ, LEDGER)
    assert storage(result) == ("unknown", True)
    assert (result.coverage, left_out(result)) == ((LEDGER, READ), [])
    assert storage(judged(Config(), READ)) == ("conform", False)


def test_a_word_on_the_type_settles_it_and_the_verdict_says_that_it_rests_on_it() -> None:
    result = judged(config(), READ, LEDGER)
    assert storage(result) == ("declared", False)
    assert result.coverage == (READ,)
    (told,) = left_out(result)
    assert (told.id, told.region, told.exclusion) == (
        "aws:1:AWS::QLDB::Ledger in eu-west-1", "eu-west-1", WORD,
    )  # fmt: skip


def test_a_word_may_be_for_one_region() -> None:
    there = config(resource="AWS::QLDB::Ledger in eu-west-1")
    other = replace(LEDGER, region="us-east-1")
    assert judged(there, READ, LEDGER, other).coverage == (READ, other)


@pytest.mark.parametrize(
    "other", [{"type": "AWS::Braket::Job"}, {"region": "us-east-1"}, {"account": "2"}]
)
def test_a_word_takes_along_no_gap_of_another(other: dict[str, Any]) -> None:
    one, two = LEDGER, replace(LEDGER, **other)
    result = judged(config(resource="aws:1:AWS::QLDB::Ledger in eu-west-1"), READ, one, two)
    assert set(result.coverage) == {READ, two}
    assert storage(result) == ("unknown", True)
    both = judged(Config(), READ, one, two)
    assert (set(both.coverage), storage(both)) == ({READ, one, two}, ("unknown", True))


def test_of_another_cloud_it_is_another_gap() -> None:
    two = replace(LEDGER, provider="gcp")
    kept, left = settled([LEDGER, two], config(resource="aws:*"), as_of=TODAY)
    assert kept == [two]
    assert left == (
        Resource(
            id="aws:1:AWS::QLDB::Ledger in eu-west-1",
            name="AWS::QLDB::Ledger in eu-west-1",
            provider="aws",
            account="1",
            service="unknown",
            type="AWS::QLDB::Ledger",
            region="eu-west-1",
            facts=Facts(category="unknown", persistence="persistent"),
            exclusion=WORD,
        ),
    )


@pytest.mark.parametrize("days", [0, 1])
def test_a_word_holds_on_its_last_day(days: int) -> None:
    word = replace(WORD, until=TODAY + timedelta(days=days))
    assert judged(config(word), READ, LEDGER).coverage == (READ,)


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ((None,), None),
        ((None, None), None),
        (("b", None, "a", "b"), "a; b"),
    ],
)
def test_what_several_services_say_is_said_once(
    details: tuple[str | None, ...], expected: str | None
) -> None:
    told = [replace(LEDGER, detail=one) for one in details]
    assert settled(told, Config(), as_of=TODAY) == ([replace(LEDGER, detail=expected)], ())


def test_a_word_that_has_ended_settles_nothing() -> None:
    ended = replace(WORD, until=TODAY - timedelta(days=1))
    result = judged(config(ended), READ, LEDGER)
    assert (storage(result), result.coverage) == (("unknown", True), (LEDGER, READ))


def test_a_word_is_for_what_it_names_and_for_no_other_kind_of_gap() -> None:
    denied = replace(LEDGER, status="denied")
    assert judged(config(), READ, denied).coverage == (denied, READ)
    assert judged(config(type="AWS::Braket::*"), LEDGER).coverage == (LEDGER,)


def test_what_several_services_see_is_one_gap() -> None:
    again = replace(LEDGER, detail="Resource Explorer sees 2")
    both = replace(LEDGER, detail="AWS Config sees 2; Resource Explorer sees 2")
    assert judged(Config(), again, LEDGER).coverage == (both,)
    assert len(left_out(judged(config(), again, LEDGER))) == 1
