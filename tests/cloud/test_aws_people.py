"""Addresses, numbers and secrets: in answers of AWS, and in nothing that is said of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = "never-kept"
REFUSALS = [
    {"Code": "AccessDenied", "Message": f"no {MARK}@example.org", "status": 403},
    {"Code": "NotFoundException", "Message": f"no {MARK}@example.org", "status": 404},
]


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


@pytest.mark.parametrize(
    "name",
    [
        *("sesv2_email_identity", "ses_receipt_rule_set", "pinpointsmsvoicev2_phone_number"),
        *("directory_service_directory", "cognito_user_pool", "quicksight_data_set"),
        *("transcribe_call_analytics_job", "chimesdkmediapipelines_media_pipeline"),
    ],
)
def test_nobody_is_named(name: str) -> None:
    recorded = fixture(name)
    assert MARK in json.dumps(recorded["calls"]), "the answers name nobody to look for"
    assert MARK not in json.dumps(recorded["resources"])


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: str(refusal["Code"]))
def test_an_address_is_in_no_note_of_a_refusal(
    account: Answered, refusal: dict[str, object]
) -> None:
    name = "sesv2_email_identity"
    recorded = fixture(name)
    for call in recorded["calls"]:
        if MARK in str(call.get("params")):
            call["error"] = refusal
    collector = collectors("aws")[f"aws_{name}"]
    aws = unit(collector, recorded, Replay(recorded["calls"]), f"aws_{name}", account)
    found, problems = run(collector, aws)
    assert len(found) == 2
    (problem,) = problems
    assert problem.call == "sesv2:GetEmailIdentity"
    assert problem.subject is not None
    assert problem.subject.startswith("address-")
    assert MARK not in str(problem)
