"""Who we are in an account, and which regions are on: without these nothing is scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.account import Account
from scanner.cloud.aws.target import identity, regions
from scanner.cloud.limits import Limits
from scanner.cloud.problem import CloudError
from scanner.model import Identity
from tests.collectors.aws_replay import Answered, reply, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def answering(account: Answered, body: dict[str, Any]) -> tuple[Answered, list[Any]]:
    asked: list[Any] = []

    def answered(context: dict[str, Any], **_: object) -> tuple[Any, Any]:
        asked.append(context["asked"])
        return reply(body.get("error"), body)

    return account.by(answered), asked


def test_who_we_are(account: Answered) -> None:
    arn = "arn:aws-eusc:sts::111122223333:assumed-role/reader/night"
    known, _ = answering(account, {"Account": "111122223333", "Arn": arn, "UserId": "x"})
    assert identity(known) == Identity(provider="aws", account="111122223333", principal=arn)


def test_every_region_is_named_and_only_what_is_off_is_off(account: Answered) -> None:
    body = {
        "Regions": [
            {"RegionName": "eu-central-1", "OptInStatus": "opt-in-not-required"},
            {"RegionName": "eu-south-1", "OptInStatus": "opted-in"},
            {"RegionName": "me-south-1", "OptInStatus": "not-opted-in"},
        ]
    }
    known, asked = answering(account, body)
    assert regions(known) == {"eu-central-1": True, "eu-south-1": True, "me-south-1": False}
    assert asked == [{"AllRegions": True}]


def test_no_list_of_regions_is_no_empty_list(account: Answered) -> None:
    known, _ = answering(account, {})
    with pytest.raises(CloudError, match="no Regions"):
        regions(known)


@pytest.mark.parametrize(
    "listed",
    [
        [],
        [{}],
        [{"OptInStatus": "opted-in"}],
        [{"RegionName": "me-south-1", "OptInStatus": "not-opted-in"}],
        [{"RegionName": "eu-central-1", "OptInStatus": "opt-in-not-required"}, {}],
    ],
)
def test_an_account_without_a_region_that_is_on_is_no_account(
    account: Answered, listed: list[dict[str, str]]
) -> None:
    known, _ = answering(account, {"Regions": listed})
    with pytest.raises(CloudError, match="no region that is on") as failed:
        regions(known)
    assert failed.value.problem.status == "failed"
    assert failed.value.problem.call == "ec2:DescribeRegions"


def test_refused_at_the_door(account: Answered) -> None:
    error = {"Code": "ExpiredToken", "Message": "too late", "status": 403}
    known, _ = answering(account, {"error": error})
    with pytest.raises(CloudError) as failed:
        identity(known)
    assert (failed.value.problem.status, failed.value.problem.missing_permission) == (
        "denied",
        None,
    )


def test_a_profile_that_is_not_there(account: Answered) -> None:
    with pytest.raises(CloudError) as failed:
        identity(Account("no-such-profile", Limits()))
    assert failed.value.problem.call == "sts:GetCallerIdentity"
