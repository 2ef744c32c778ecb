"""Guard-rails of an organization are read where one is told of them; else that is said, no gap."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import boto3
import pytest

from scanner.collectors.aws import organizations_policy
from scanner.config import AwsTarget, Config
from scanner.join import join
from scanner.model import Attachment, Guardrail, Guards
from scanner.take import Narrowed
from tests.cloud.aws_accounts import ME, gaps, taken
from tests.cloud.test_aws_accounts import gate, organization
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account
from tests.inventories import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Coverage
    from scanner.part import Part
    from tests.cloud.aws_accounts import Gate

__all__ = ["gate"]

pytestmark = pytest.mark.long

TYPE = "aws_organizations_policy"
CALLS = tuple(f"organizations:{call}" for call in organizations_policy.CALLS)
ONLY_THIS = Narrowed(types=(TYPE,))
MEMBER_ONLY = "You don't have permissions to access this resource."
BY_IAM = "User: me is not authorized to perform: organizations:ListPolicies"
TOLD_ELSEWHERE = (
    "which policies of its organization refuse regions, AWS tells the management account and"
    " delegated administrators only"
)


def refused_by_iam(call: str) -> str:
    return f"which policies of its organization refuse regions: organizations:{call} denied"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def seen(
    account: Answered, operation: str, code: str, message: str
) -> tuple[list[Any], list[tuple[str, bool, str | None]]]:
    """Give what is read where this operation is refused, and what is said of it."""
    recorded = copy.deepcopy(fixture("organizations_policy"))
    for call in recorded["calls"]:
        if call["operation"] == operation:
            call["error"] = {"Code": code, "Message": message, "status": 400}
    replay = Replay(recorded["calls"])
    found, problems = run(
        organizations_policy, unit(organizations_policy, recorded, replay, TYPE, account)
    )
    return found, list(dict.fromkeys((p.detail, p.note, p.missing_permission) for p in problems))


def nothing(sight: Any) -> Guards:
    return Guards(provider="aws", account="111122223333", seen=sight, calls=CALLS)


def test_a_member_is_not_told(account: Answered) -> None:
    assert seen(account, "ListPolicies", "AccessDeniedException", MEMBER_ONLY) == (
        [nothing("not-from-here")],
        [(TOLD_ELSEWHERE, True, "organizations:ListPolicies")],
    )


def test_a_role_that_may_not_ask_is_something_else(account: Answered) -> None:
    assert seen(account, "ListPolicies", "AccessDeniedException", BY_IAM) == (
        [nothing("refused")],
        [(refused_by_iam("ListPolicies"), True, "organizations:ListPolicies")],
    )


def test_without_an_organization_there_is_none(account: Answered) -> None:
    code = "AWSOrganizationsNotInUseException"
    assert seen(account, "ListPolicies", code, "Your account is not a member") == (
        [nothing("no-organization")],
        [("the account is in no organization, so that no policy of one holds there", True, None)],
    )


@pytest.mark.parametrize("code", ["TooManyRequestsException", "ServiceException", "ExpiredToken"])
def test_what_is_no_refusal_is_a_gap(account: Answered, code: str) -> None:
    found, said = seen(account, "ListPolicies", code, "later")
    assert found == []
    assert [note for _, note, _ in said] == [False]


def test_a_text_that_may_not_be_read_is_named(account: Answered) -> None:
    (found,), said = seen(account, "DescribePolicy", "AccessDeniedException", BY_IAM)
    assert (found.seen, found.policies, found.guardrails) == ("read", 8, ())
    assert found.unread == (
        *("FullAWSAccess", "RCPFullAWSAccess", "allow-eu", "buckets-in-europe", "by-tag"),
        *("not-in-virginia", "stay-in-europe", "storage-in-eu"),
    )
    assert said == [(refused_by_iam("DescribePolicy"), True, "organizations:DescribePolicy")]


def test_where_it_hangs_may_stay_unknown(account: Answered) -> None:
    (found,), said = seen(account, "ListTargetsForPolicy", "AccessDeniedException", BY_IAM)
    assert [one.attached for one in found.guardrails] == [None] * 6
    assert said == [
        (refused_by_iam("ListTargetsForPolicy"), True, "organizations:ListTargetsForPolicy")
    ]


def test_a_kind_of_policy_that_a_partition_does_not_know_is_none_there(account: Answered) -> None:
    recorded = copy.deepcopy(fixture("organizations_policy"))
    for call in recorded["calls"]:
        if call.get("params", {}).get("Filter") == "RESOURCE_CONTROL_POLICY":
            call["error"] = {"Code": "InvalidInputException", "Message": "enum", "status": 400}
    replay = Replay(recorded["calls"])
    aws = unit(organizations_policy, recorded, replay, TYPE, account)
    (found,), problems = run(organizations_policy, aws)
    assert isinstance(found, Guards)
    assert (found.seen, found.policies, len(found.guardrails), problems) == ("read", 6, 5, [])


def deny_outside(client: Any, *regions: str) -> str:
    condition = {"StringNotEquals": {"aws:RequestedRegion": regions}}
    statement = {
        "Sid": "Regions",
        "Effect": "Deny",
        "NotAction": ["iam:*", "sts:*"],
        "Resource": "*",
        "Condition": condition,
    }
    made = client.create_policy(
        Content=json.dumps({"Version": "2012-10-17", "Statement": [statement]}),
        Description="",
        Name="stay-in-europe",
        Type="SERVICE_CONTROL_POLICY",
    )
    id_: str = made["Policy"]["PolicySummary"]["Id"]
    return id_


def record(part: Part) -> Coverage:
    (found,) = (c for c in part.coverage if c.type == TYPE)
    return found


def test_the_management_account_tells(gate: Gate) -> None:
    member, _ = organization()
    client = boto3.client("organizations", region_name="us-east-1")
    root = client.list_roots()["Roots"][0]["Id"]
    made = client.create_organizational_unit(ParentId=root, Name="Workloads")
    below = made["OrganizationalUnit"]["Id"]
    policy = deny_outside(client, "eu-central-1", "eu-west-2")
    client.attach_policy(PolicyId=policy, TargetId=below)
    client.attach_policy(PolicyId=policy, TargetId=member)
    part = taken(AwsTarget(), narrowed=ONLY_THIS)
    (guards,) = part.guards
    (rail,) = guards.guardrails
    places = [(at.code, at.countries) for at in rail.through]
    assert places == [("eu-central-1", ("DE",)), ("eu-west-2", ("GB",))]
    assert replace(guards, guardrails=()) == Guards(
        provider="aws", account=ME, seen="read", policies=guards.policies, calls=CALLS
    )
    assert replace(rail, through=()) == Guardrail(
        id=client.describe_policy(PolicyId=policy)["Policy"]["PolicySummary"]["Arn"],
        name="stay-in-europe",
        kind="service-control-policy",
        form="only",
        statement="Regions",
        regions=("eu-central-1", "eu-west-2"),
        exempt_actions=("iam:*", "sts:*"),
        resources=("*",),
        attached=(
            Attachment(type="account", id=member),
            Attachment(type="unit", id=below, name="Workloads"),
        ),
    )
    assert (record(part).status, record(part).detail) == ("complete", None)
    assert part.resources == ()
    assert join([part], Config(), as_of=TODAY).guards == part.guards


def test_a_refusal_is_said_and_leaves_the_scan_whole(gate: Gate) -> None:
    organization()
    gate.refuses = lambda name: "ListPolicies" in name
    part = taken(AwsTarget(), narrowed=ONLY_THIS)
    assert [(guards.account, guards.seen) for guards in part.guards] == [(ME, "refused")]
    told = record(part)
    assert (told.status, told.detail, told.missing_permission) == (
        "complete",
        refused_by_iam("ListPolicies"),
        "organizations:ListPolicies",
    )
    assert gaps(part) == []
