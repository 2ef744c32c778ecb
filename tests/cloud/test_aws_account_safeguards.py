"""Who enters an AWS account: whether that is recorded, and whether a password is enough."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from scanner.collectors.aws import account_audit_trail, account_second_factor
from scanner.model import Control, Resource
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.cloud.problem import Problem


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def told(
    account: Answered, collector: Any, edit: Callable[[list[dict[str, Any]]], None]
) -> tuple[Control, list[Problem]]:
    name = collector.__name__.rpartition(".")[2]
    recorded = deepcopy(fixture(name))
    edit(recorded["calls"])
    aws = unit(collector, recorded, Replay(recorded["calls"]), f"aws_{name}", account)
    [resource], problems = run(collector, aws)
    assert isinstance(resource, Resource)
    assert resource.facts.copies == ()
    [control] = resource.facts.controls
    return control, problems


def answer(calls: list[dict[str, Any]], operation: str, number: int = 0) -> dict[str, Any]:
    found = [c["response"] for c in calls if c["operation"] == operation and "response" in c]
    response: dict[str, Any] = found[number]
    return response


@pytest.mark.parametrize(
    "trails",
    [[], [{"TrailARN": "arn:x", "HomeRegion": "eu-west-1", "IsMultiRegionTrail": False}]],
)
def test_no_trail_for_all_regions(account: Answered, trails: list[dict[str, Any]]) -> None:
    control, problems = told(
        account,
        account_audit_trail,
        lambda calls: answer(calls, "DescribeTrails").update(trailList=trails),
    )
    assert (control.on, control.evidence) == (False, "there is no trail for all regions")
    assert problems == []


def test_a_trail_that_is_stopped(account: Answered) -> None:
    control, _ = told(
        account,
        account_audit_trail,
        lambda calls: answer(calls, "GetTrailStatus", 1).update(IsLogging=False),
    )
    assert (control.on, control.evidence) == (False, "the trail for all regions is stopped")


def test_a_trail_that_cannot_deliver(account: Answered) -> None:
    control, _ = told(
        account,
        account_audit_trail,
        lambda calls: answer(calls, "GetTrailStatus", 1).update(LatestDeliveryError="AccessDenied"),
    )
    assert control.on is None


def management(**more: Any) -> dict[str, Any]:
    fields = [{"Field": field, **how} for field, how in more.items()]
    return {"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Management"]}, *fields]}


WITHOUT_KEYS, WITHOUT_SIGN_IN = (
    management(eventSource={"NotEquals": [f"{service}.amazonaws.com"]})
    for service in ("kms", "sts")
)
WITHOUT_KEYS_AND_MORE = management(
    eventSource={"NotEquals": ["kms.amazonaws.com"], "NotStartsWith": ["s"]}
)
READS, WRITES = (management(readOnly={"Equals": [word]}) for word in ("true", "false"))


@pytest.mark.parametrize(
    ("selectors", "on"),
    [
        ({"EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": True}]}, True),
        ({"EventSelectors": [{}]}, True),
        ({"EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": False}]}, False),
        ({"EventSelectors": [{"ReadWriteType": "WriteOnly"}]}, False),
        (
            {"EventSelectors": [{"ReadWriteType": "WriteOnly"}, {"ReadWriteType": "ReadOnly"}]},
            True,
        ),
        ({"AdvancedEventSelectors": [management()]}, True),
        ({"AdvancedEventSelectors": [READS]}, False),
        ({"AdvancedEventSelectors": [READS, WRITES]}, True),
        (
            {"AdvancedEventSelectors": [WITHOUT_KEYS]},
            True,
        ),
        (
            {"AdvancedEventSelectors": [WITHOUT_SIGN_IN]},
            False,
        ),
        (
            {"AdvancedEventSelectors": [WITHOUT_KEYS_AND_MORE]},
            False,
        ),
        (
            {"AdvancedEventSelectors": [management(eventName={"Equals": ["ConsoleLogin"]})]},
            False,
        ),
    ],
)  # fmt: skip
def test_it_has_to_record_reading_and_writing(
    account: Answered, selectors: dict[str, Any], on: bool
) -> None:
    def edit(calls: list[dict[str, Any]]) -> None:
        found = answer(calls, "GetEventSelectors")
        found.clear()
        found.update(selectors)

    control, problems = told(account, account_audit_trail, edit)
    assert (control.on, problems) == (on, [])


def in_order(calls: list[dict[str, Any]]) -> None:
    device = {"UserName": "hasty", "SerialNumber": "arn:mfa", "EnableDate": "2026-01-01T00:00:00Z"}
    answer(calls, "ListMFADevices", 1).update(MFADevices=[device])


def summary(calls: list[dict[str, Any]], **values: int) -> None:
    in_order(calls)
    answer(calls, "GetAccountSummary")["SummaryMap"].update(values)


def federated(calls: list[dict[str, Any]]) -> None:
    in_order(calls)
    answer(calls, "ListSAMLProviders").update(SAMLProviderList=[{"Arn": "arn:aws:iam::1:saml/x"}])


@pytest.mark.parametrize(
    ("edit", "on", "evidence"),
    [
        (in_order, True, "root user in order; users with a password alone: 0 of 3"),
        (
            lambda calls: summary(calls, AccountMFAEnabled=0),
            False,
            "root user with a password alone; users with a password alone: 0 of 3",
        ),
        (
            lambda calls: summary(calls, AccountMFAEnabled=0, AccountPasswordPresent=0),
            True,
            "root user in order; users with a password alone: 0 of 3",
        ),
        (
            federated,
            None,
            "root user in order; users with a password alone: 0 of 3; identity providers, whose"
            " second factor is not seen: 1",
        ),
    ],
)
def test_a_password_alone(account: Answered, edit: Any, on: bool | None, evidence: str) -> None:
    assert told(account, account_second_factor, edit) == (
        Control(kind="second-factor", on=on, evidence=evidence),
        [],
    )


def test_no_name_of_a_person_is_kept(account: Answered) -> None:
    name = "account_second_factor"
    recorded = fixture(name)
    people = {"pipeline", "careful", "hasty"}
    for denied in range(len(recorded["calls"])):
        replay = Replay(recorded["calls"], denied=denied)
        aws = unit(account_second_factor, recorded, replay, f"aws_{name}", account)
        found, problems = run(account_second_factor, aws)
        items = list(account_second_factor.listing(aws)) if denied else []
        told_of = repr((found, problems, items))
        assert not [person for person in people if person in told_of]
