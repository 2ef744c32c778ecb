"""A list with nothing in it is asked for once by all types that share it; any other by each."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws import empty_lists
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import CloudError
from tests.collectors.aws_replay import DENIED, Answered, reply, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = ("describe_db_instances", "DBInstances")
EMPTY: dict[str, Any] = {"DBInstances": []}
ONE = {"DBInstances": [{"DBInstanceIdentifier": "a"}]}


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def unit(account: Answered, answer: Any, *, takes: float = 0) -> tuple[Aws, list[tuple[str, Any]]]:
    """Return a unit and what is asked by it, and by others of the account: where, and how."""
    asked: list[tuple[str, Any]] = []

    def answered(context: dict[str, Any], **_: object) -> tuple[Any, Any]:
        asked.append((context["client_region"], context["asked"]))
        time.sleep(takes)
        given = answer(context["asked"]) if callable(answer) else answer
        return reply(DENIED) if given is None else reply(None, given)

    calls = ("DescribeDBInstances",)
    return Aws(account.by(answered), "rds", "aws_one", "eu-central-1", calls, "1" * 12), asked


def other(aws: Aws, **more: Any) -> Aws:
    """The unit of another type."""
    return replace(aws, type="aws_other", problems=[], **more)


def test_a_list_with_nothing_in_it_is_asked_for_once(account: Answered) -> None:
    aws, asked = unit(account, EMPTY)
    assert [list(a.pages(*LIST)) for a in (aws, other(aws), aws)] == [[], [], []]
    assert asked == [("eu-central-1", {})]


def test_what_differs_is_asked_for(account: Answered) -> None:
    aws, asked = unit(account, EMPTY)
    for one in (aws, other(aws, region="eu-west-1")):
        assert list(one.pages(*LIST)) == []
    assert list(aws.pages(*LIST, DBInstanceIdentifier="b")) == []
    assert list(aws.pages(*LIST, region="eu-west-2")) == []
    # What another account holds is another question.
    mine, asked_of_mine = unit(Answered(), EMPTY)
    assert list(mine.pages(*LIST)) == []
    of = "DBInstanceIdentifier"
    assert asked == [
        ("eu-central-1", {}), ("eu-west-1", {}), ("eu-central-1", {of: "b"}), ("eu-west-2", {}),
    ]  # fmt: skip
    assert asked_of_mine == [("eu-central-1", {})]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (ONE, ["a"]),
        # Nothing on the first page, and more to come.
        (lambda a: ONE if a.get("Marker") else {**EMPTY, "Marker": "2"}, ["a"]),
        (lambda a: EMPTY if a.get("Marker") else {**EMPTY, "Marker": "2"}, []),
    ],
)
def test_a_list_that_says_more_is_asked_for_by_each(
    account: Answered, answer: Any, found: list[str]
) -> None:
    aws, asked = unit(account, answer)
    told = [[i["DBInstanceIdentifier"] for i in a.pages(*LIST)] for a in (aws, other(aws))]
    assert told == [found, found]
    half = len(asked) // 2
    assert asked[:half] == asked[half:]


@pytest.mark.parametrize("answer", [None, {}, {"DBInstances": None}, {"Others": []}])
def test_what_is_no_list_is_a_gap_of_each_type(account: Answered, answer: Any) -> None:
    aws, asked = unit(account, answer)
    problems = []
    for one in (aws, other(aws)):
        with pytest.raises(CloudError) as failed:
            list(one.pages(*LIST))
        problems.append(failed.value.problem)
    assert problems[0] == problems[1]
    assert len(asked) == 2


def test_another_list_of_the_same_answer_is_another_question(account: Answered) -> None:
    aws, asked = unit(account, EMPTY)
    assert list(aws.pages(*LIST)) == []
    with pytest.raises(CloudError, match="the answer has no Others"):
        list(other(aws).pages(LIST[0], "Others"))
    assert len(asked) == 2


def test_an_error_that_means_nothing_there_is_asked_for_by_each(account: Answered) -> None:
    aws, asked = unit(account, None)
    for one in (aws, other(aws)):
        assert list(one.pages(*LIST, nothing=("AccessDenied",))) == []
    assert len(asked) == 2


def first(account: Answered, answer: Any) -> list[int]:
    aws, asked = unit(account, answer, takes=0.05)
    units = [aws, *(other(aws) for _ in range(7))]
    with ThreadPoolExecutor(8) as executor:
        found = list(executor.map(lambda a: len(list(a.pages(*LIST))), units))
    return [sum(found), len(asked)]


@pytest.mark.parametrize(("answer", "told"), [(EMPTY, [0, 1]), (ONE, [8, 8])])
def test_many_at_once(account: Answered, answer: Any, told: list[int]) -> None:
    assert first(account, answer) == told


def test_one_who_reads_on_keeps_nobody_from_asking(account: Answered) -> None:
    aws, asked = unit(account, ONE)
    for item in aws.pages(*LIST):
        assert list(other(aws).pages(*LIST)) == [item]
    assert len(asked) == 2


def test_no_more_is_kept_than_a_few(account: Answered, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(empty_lists, "_MOST", 2)
    aws, asked = unit(account, EMPTY)
    names = ["a", "b", "c", "c", "b", "a"]
    for name in names:
        assert list(aws.pages(*LIST, DBInstanceIdentifier=name)) == []
    assert [a["DBInstanceIdentifier"] for _, a in asked] == ["a", "b", "c", "a"]
    assert (len(account.empty._known), account.empty._asking) == (2, {})
