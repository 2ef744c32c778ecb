"""A copy that there may be, where the call that tells of it was refused, is not none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner.model import Resource
from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = "eu-central-1"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def copies(account: Answered, name: str, denied: int | None) -> list[set[tuple[str, str | None]]]:
    """Return the role and place of the copies of each resource whose owner is not known."""
    recorded = fixture(name)
    replay = Replay(recorded["calls"], denied)
    collector = collectors("aws")[f"aws_{name}"]
    found, _ = run(collector, unit(collector, recorded, replay, f"aws_{name}", account))
    resources = [one for one in found if isinstance(one, Resource)]
    return [
        {(copy.role, copy.location.code) for copy in one.facts.copies if copy.owner is None}
        for one in resources
    ]


@pytest.mark.parametrize(
    ("name", "operation", "role", "place"),
    [
        ("ecr_repository", "DescribeRegistry", "planned", None),
        ("efs_file_system", "DescribeReplicationConfigurations", "replica", None),
        ("fsx_file_system", "DescribeVolumes", "cache", None),
        ("kinesis_firehose_delivery_stream", "DescribeDeliveryStream", "replica", None),
        # Whose the findings are too is not known; they stay in the region.
        ("guardduty_detector", "GetAdministratorAccount", "log", HERE),
        ("kinesis_stream", "DescribeChannel", "replica", None),
        ("kinesis_stream", "DescribeStreamSummary", "replica", None),
        ("kinesis_stream", "ListChannels", "replica", None),
        ("kinesis_video_stream", "DescribeImageGenerationConfiguration", "replica", None),
        ("lexv2models_bot", "DescribeBotAlias", "log", None),
        ("lexv2models_bot", "ListBotAliases", "log", None),
        ("lexv2models_bot", "ListBotReplicas", "replica", None),
    ],
)
def test_an_unread_copy_is_somewhere(
    account: Answered, name: str, operation: str, role: str, place: str | None
) -> None:
    calls = fixture(name)["calls"]
    before = copies(account, name, None)
    for index in (i for i, call in enumerate(calls) if call["operation"] == operation):
        pairs = zip(before, copies(account, name, index), strict=True)
        changed = [(was, now) for was, now in pairs if was != now]
        assert all((role, place) in now for _, now in changed)
        assert changed or any((role, place) in was for was in before)
