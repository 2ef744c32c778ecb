"""Which topics are told of mail: an answer that leaves out identities is a gap, and names none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.collectors.aws import ses_identity_notification_topic as topics
from tests.cloud.aws_recorded import HERE, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

TOPIC = f"arn:aws:sns:{HERE}:{OWN}:bounces"
TOLD = {"BounceTopic": TOPIC, "ComplaintTopic": "", "DeliveryTopic": "", "ForwardingEnabled": True}
OPERATION = "GetIdentityNotificationAttributes"


@pytest.fixture
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


@pytest.mark.parametrize(
    ("told", "found", "left_out"),
    [
        ({"example.com": TOLD, "someone@example.com": TOLD}, [[TOPIC]], 0),
        ({"example.com": TOLD}, [[TOPIC]], 1),
        ({}, [], 2),
    ],
)
def test_identities_that_are_left_out_are_a_gap(
    account: Answered, told: dict[str, Any], found: list[list[str]], left_out: int
) -> None:
    answers = [
        answer("ListIdentities", {"Identities": ["example.com", "someone@example.com"]}),
        answer(OPERATION, {"NotificationAttributes": told}),
    ]
    aws = recorded(account, "ses", topics.CALLS, answers)
    assert list(topics.listing(aws)) == found
    said = [f"the answer leaves out {left_out} of 2 identities"] if left_out else []
    assert [(one.status, one.call, one.detail) for one in aws.problems] == [
        ("failed", f"ses:{OPERATION}", detail) for detail in said
    ]
