"""Machines: what they keep besides their volumes, and which of their addresses are public."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from scanner.model import Resource
from scanner.targets.unit import collectors
from tests.collectors.aws_replay import Answered, Replay, fixture, run, unit, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

MACHINE = {
    "InstanceId": "i-1",
    "InstanceType": "m5d.large",
    "State": {"Code": 16, "Name": "running"},
    "Placement": {"AvailabilityZone": "eu-central-1a"},
}


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def machine(account: Answered, types: Any = None, **facts: Any) -> tuple[Resource, int]:
    """Read one machine with these fields; `types` is another answer about its type."""
    recorded = copy.deepcopy(fixture("instance"))
    calls = [one for one in recorded["calls"] if one.get("params", {}).get("NextToken") is None]
    for call in calls:
        if call["operation"] == "DescribeInstances":
            call["response"] = {"Reservations": [{"Instances": [{**MACHINE, **facts}]}]}
        elif types is not None:
            call["response"] = types
    aws = unit(collectors("aws")["aws_instance"], recorded, Replay(calls), "aws_instance", account)
    (found,), problems = run(collectors("aws")["aws_instance"], aws)
    assert isinstance(found, Resource)
    return found, len(problems)


@pytest.mark.parametrize(
    ("facts", "public"),
    [
        ({}, False),
        ({"PublicIpAddress": ""}, False),
        ({"PublicIpAddress": "192.0.2.1"}, None),
        ({"Ipv6Address": "2001:db8::1"}, None),
        (
            {"NetworkInterfaces": [{"PrivateIpAddresses": [{"PrivateIpAddress": "10.0.0.1"}]}]},
            False,
        ),
        ({"NetworkInterfaces": [{}, {"Association": {"PublicIp": "192.0.2.1"}}]}, None),
        ({"NetworkInterfaces": [{}, {"Ipv6Addresses": [{"Ipv6Address": "2001:db8::1"}]}]}, None),
        ({"NetworkInterfaces": [{"Ipv6Prefixes": [{"Ipv6Prefix": "2001:db8::/80"}]}]}, None),
        (
            {
                "NetworkInterfaces": [
                    {"PrivateIpAddresses": [{}, {"Association": {"PublicIp": "192.0.2.1"}}]}
                ]
            },
            None,
        ),
    ],
)
def test_each_kind_of_public_address_counts(
    account: Answered, facts: dict[str, Any], public: bool | None
) -> None:
    found, _ = machine(account, **facts)
    assert found.facts.public is public


@pytest.mark.parametrize(
    ("state", "kept"),
    [("pending", 1), ("running", 1), ("stopping", 1), ("shutting-down", 1), ("stopped", 0)],
)
def test_the_disk_of_the_host_is_there_until_the_machine_stands_still(
    account: Answered, state: str, kept: int
) -> None:
    found, _ = machine(account, State={"Code": 0, "Name": state})
    assert len(found.facts.copies) == kept
    assert found.facts.persistence == ("persistent" if kept else "transit")


@pytest.mark.parametrize("types", [{"InstanceTypes": []}, {}])
def test_a_machine_of_a_type_that_was_not_read_is_not_known_to_keep_nothing(
    account: Answered, types: dict[str, Any]
) -> None:
    found, problems = machine(account, types)
    assert (found.facts.persistence, found.facts.copies) == ("persistent", ())
    assert problems == (0 if types else 1)


def test_a_type_that_does_not_say_whether_it_has_disks_may_have_some(account: Answered) -> None:
    found, _ = machine(account, {"InstanceTypes": [{"InstanceType": "m5d.large"}]})
    (kept,) = found.facts.copies
    assert (found.facts.persistence, kept.location.code) == ("persistent", "eu-central-1a")
    assert kept.encrypted is None
