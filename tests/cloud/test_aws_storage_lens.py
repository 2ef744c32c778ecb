"""Lists of Storage Lens: an empty one is whole, and one that goes round in circles is none."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "s3control_storage_lens_configuration"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def seen(account: Answered, *pages: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    recorded = copy.deepcopy(fixture(NAME))
    for call, page in zip(recorded["calls"], pages, strict=False):
        call["response"] = page
    collector = collectors("aws")[f"aws_{NAME}"]
    aws = unit(collector, recorded, Replay(recorded["calls"]), f"aws_{NAME}", account)
    return run(collector, aws)


def test_a_region_without_any_has_none(account: Answered) -> None:
    assert seen(account, {}) == ([], [])


def test_a_list_that_comes_twice_is_not_whole(account: Answered) -> None:
    found, (problem,) = seen(account, {"NextToken": "more"}, {"NextToken": "more"})
    assert (found, problem.status) == ([], "failed")
    assert problem.detail == "the same page token came twice"
