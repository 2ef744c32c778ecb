"""What a service answers where it is not in use is "nothing there"; any other refusal is a gap."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = "observabilityadmin_centralization_rule_for_organization"
LIST = "ListCentralizationRulesForOrganization"
SERIES_LIST = "timestream-write:ListDatabases"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def seen(account: Answered, name: str, **errors: str) -> tuple[int, list[str]]:
    """Count what is found where these operations are refused, and say which calls are a gap."""
    recorded = copy.deepcopy(fixture(name))
    for call in recorded["calls"]:
        if call["operation"] in errors:
            code = errors[call["operation"]]
            call["error"] = {"Code": code, "Message": "no", "status": 400}
    return _counted(account, name, recorded)


def _counted(account: Answered, name: str, recorded: dict[str, Any]) -> tuple[int, list[str]]:
    collector = collectors("aws")[f"aws_{name}"]
    aws = unit(collector, recorded, Replay(recorded["calls"]), f"aws_{name}", account)
    found, problems = run(collector, aws)
    return len(found), [problem.call for problem in problems]


def of_another_manager(**errors: str) -> dict[str, Any]:
    recorded = copy.deepcopy(fixture(RULES))
    for call in recorded["calls"]:
        if call["operation"] == "DescribeOrganization":
            call["response"]["Organization"]["MasterAccountId"] = "999988887777"
        if call["operation"] in errors:
            code = errors[call["operation"]]
            call["error"] = {"Code": code, "Message": "no", "status": 400}
    return recorded


def test_an_account_in_no_organisation_has_no_rules(account: Answered) -> None:
    alone = seen(account, RULES, DescribeOrganization="AWSOrganizationsNotInUseException")
    assert alone == (0, [])


def test_a_member_that_was_not_appointed_has_no_rules(account: Answered) -> None:
    recorded = of_another_manager(**{LIST: "AccessDeniedException"})
    assert _counted(account, RULES, recorded) == (0, [])


def test_a_member_whose_role_may_not_ask_has_a_gap(account: Answered) -> None:
    """The same code, by IAM: whether it was appointed is not told."""
    recorded = of_another_manager(**{LIST: "AccessDeniedException"})
    for call in recorded["calls"]:
        if call["operation"] == LIST:
            call["error"]["Message"] = (
                f"User: me is not authorized to perform: observabilityadmin:{LIST}"
            )
    assert _counted(account, RULES, recorded) == (0, [f"observabilityadmin:{LIST}"])


def test_a_member_that_was_appointed_tells_them(account: Answered) -> None:
    assert _counted(account, RULES, of_another_manager()) == (2, [])


def test_the_managing_account_that_may_not_ask_has_a_gap(account: Answered) -> None:
    denied = seen(account, RULES, **{LIST: "AccessDeniedException"})
    assert denied == (0, [f"observabilityadmin:{LIST}"])


def test_who_manages_could_not_be_seen(account: Answered) -> None:
    codes = {"DescribeOrganization": "AccessDenied", LIST: "AccessDeniedException"}
    assert seen(account, RULES, **codes) == (
        0,
        [f"observabilityadmin:{LIST}", "organizations:DescribeOrganization"],
    )


@pytest.mark.parametrize(
    ("message", "gaps"),
    [
        (
            "Only existing Timestream for LiveAnalytics customers can access the service. "
            "Reach out to AWS support, for more information.",
            [],
        ),
        ("User: me is not authorized to perform: timestream:ListDatabases", [SERIES_LIST]),
    ],
)
def test_who_was_never_a_customer_of_timestream_has_no_database(
    account: Answered, message: str, gaps: list[str]
) -> None:
    recorded = copy.deepcopy(fixture("timestreamwrite_database"))
    for call in recorded["calls"]:
        if call["operation"] == "ListDatabases":
            call["error"] = {"Code": "AccessDeniedException", "Message": message, "status": 403}
    assert _counted(account, "timestreamwrite_database", recorded) == (0, gaps)


@pytest.mark.parametrize(
    ("code", "gaps"),
    [
        ("RegistryPolicyNotFoundException", []),
        ("ServerException", ["ecr:GetRegistryPolicy"]),
        ("RepositoryPolicyNotFoundException", ["ecr:GetRegistryPolicy"]),
    ],
)
def test_a_registry_without_a_policy_lets_nobody_in(
    account: Answered, code: str, gaps: list[str]
) -> None:
    assert seen(account, "ecr_registry_policy", GetRegistryPolicy=code) == (0, gaps)


@pytest.mark.parametrize(
    ("code", "found", "gaps"),
    [
        ("NotFoundException", 0, []),
        ("UnauthorizedException", 0, ["appsync:GetApiCache"] * 3),
    ],
)
def test_an_api_without_a_cache_keeps_nothing(
    account: Answered, code: str, found: int, gaps: list[str]
) -> None:
    assert seen(account, "appsync_api_cache", GetApiCache=code) == (found, gaps)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({}, 0),
        ({"DeliveryStatusIAMRole": "", "UsageReportS3Bucket": ""}, 0),
        ({"DeliveryStatusIAMRole": "arn:aws:iam::111122223333:role/sns"}, 1),
        ({"UsageReportS3Bucket": "sms-lists"}, 1),
    ],
)
def test_text_messages_of_which_nothing_is_kept(
    account: Answered, told: dict[str, str], found: int
) -> None:
    recorded = copy.deepcopy(fixture("sns_sms_preferences"))
    recorded["calls"][0]["response"] = {"attributes": told}
    assert _counted(account, "sns_sms_preferences", recorded) == (found, [])


@pytest.mark.parametrize(
    ("code", "gaps"),
    [("UnsupportedOperation", []), ("InternalFailure", ["redshift:DescribeIntegrations"])],
)
def test_a_region_where_warehouses_cannot_be_fed_has_no_integration(
    account: Answered, code: str, gaps: list[str]
) -> None:
    assert seen(account, "redshift_integration", DescribeIntegrations=code) == (0, gaps)
