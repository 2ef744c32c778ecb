"""What runs in ECS and is not described is a gap, but for what ended meanwhile."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import pytest

from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "ecs_task_definition"
TASK = "arn:aws:ecs:eu-central-1:111122223333:task/main/1"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


@pytest.mark.parametrize("operation", ["DescribeServices", "DescribeTasks"])
@pytest.mark.parametrize(
    ("reason", "told"),
    [("MISSING", []), ("ACCESS_DENIED", ["ACCESS_DENIED"]), (None, ["no reason is told"])],
)
def test_what_is_not_described(
    account: Answered, operation: str, reason: str | None, told: list[str]
) -> None:
    recorded = copy.deepcopy(fixture(NAME))
    (first, *_) = (call for call in recorded["calls"] if call["operation"] == operation)
    first["response"]["failures"] = [{"arn": TASK, **({"reason": reason} if reason else {})}]
    collector = collectors("aws")[f"aws_{NAME}"]
    replay = Replay(recorded["calls"])
    _, problems = run(collector, unit(collector, recorded, replay, f"aws_{NAME}", account))
    assert [(p.call, p.detail, p.subject) for p in problems] == [
        (f"ecs:{operation}", detail, TASK) for detail in told
    ]
