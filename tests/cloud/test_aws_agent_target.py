"""What agents reach through a gateway: what is not known is not nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.contact.agent_target import ASKED, paths
from scanner.model import AccessPath
from tests.cloud.aws_recorded import recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws


@pytest.fixture
def aws() -> Iterator[Aws]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield recorded(Answered(), "bedrock-agentcore-control", (), [])


@pytest.mark.parametrize(
    "aim",
    [
        {},
        {"mcp": {}},
        {"SDK_UNKNOWN_MEMBER": {"name": "new"}},
        {"mcp": {"SDK_UNKNOWN_MEMBER": {"name": "new"}}},
        {"mcp": {"mcpServer": {}}},
        {"inference": {"provider": {"endpoint": ""}}},
    ],
)
def test_a_target_of_a_new_form_is_somebody_nobody_knows(aws: Aws, aim: dict[str, Any]) -> None:
    said = f"{ASKED}; what it is, is not known"
    assert list(paths(aws, aim)) == [
        AccessPath(kind="principal", encryption="unknown", evidence=said)
    ]


def test_an_api_of_this_account_is_nobody_else(aws: Aws) -> None:
    assert list(paths(aws, {"mcp": {"apiGateway": {"restApiId": "a", "stage": "live"}}})) == []
