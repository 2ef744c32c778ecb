"""Many accounts: each is entered by its own role, and one that is shut keeps no other unseen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import boto3
import botocore.credentials
import pytest

from scanner.cloud.aws.account import Account, Role
from scanner.cloud.aws.door import Door, Spot
from scanner.cloud.aws.target import identity
from scanner.cloud.limits import Limits
from scanner.cloud.visit import Visit
from scanner.config import AwsTarget, Config
from scanner.demo.aws_server import AwsServer
from scanner.join import join
from scanner.model import Identity
from scanner.take import Narrowed
from scanner.targets import aws
from scanner.targets.unit import collectors
from tests.cloud.aws_accounts import ME, Gate, gaps, inside, lead, stores, taken
from tests.collectors.aws_replay import Answered, reply, without_account
from tests.inventories import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.long

ONE, TWO = "111122223333", "444455556666"


@pytest.fixture
def gate() -> Iterator[Gate]:
    with AwsServer() as server, pytest.MonkeyPatch.context() as patch:
        lead(server, patch)
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="own")
        for account, bucket in ((ONE, "one"), (TWO, "two")):
            inside(account, "s3", "us-east-1").create_bucket(Bucket=bucket)
        gate = Gate()
        gate.put_up(patch)
        yield gate


def test_a_role_leads_to_its_account(gate: Gate) -> None:
    role = f"arn:aws:iam::{ONE}:role/residency"
    part = taken(AwsTarget(role=role, external_id="a:b", session_name="night"))
    assert stores(part) == [(ONE, "one")]
    assert gaps(part) == []
    assert [i.account for i in part.identities] == [ONE]
    assert part.identities[0].principal.endswith("assumed-role/residency/night")
    assert gate.roles() == [(ONE, "night", "a%3Ab")]


def test_an_account_that_is_shut_is_a_gap_and_no_other_is(gate: Gate) -> None:
    gate.refuses = lambda name: "Action=AssumeRole" in name and ONE in name
    part = taken(AwsTarget(role="residency", accounts=(ONE, TWO)))
    assert stores(part) == [(TWO, "two")]
    role = f"arn:aws:iam::{ONE}:role/residency"
    assert gaps(part) == [
        (ONE, "*", "*", "denied", f"sts:AssumeRole on {role}: AccessDenied", "sts:AssumeRole")
    ]
    assert sorted(gate.roles()) == [(a, "residency-scanner", None) for a in (ONE, TWO)]


def test_without_who_we_are_each_account_is_missed_by_name(gate: Gate) -> None:
    gate.refuses = lambda name: "Action=GetCallerIdentity" in name
    part = taken(AwsTarget(role="residency", accounts=(ONE, TWO)))
    told = ("*", "*", "denied", "sts:GetCallerIdentity: AccessDenied", "sts:GetCallerIdentity")
    assert gaps(part) == [(ONE, *told), (TWO, *told)]
    assert part.resources == ()


def organization() -> tuple[str, str]:
    """Make an organization of two accounts, of which the second is closed."""
    client = boto3.client("organizations", region_name="us-east-1")
    client.create_organization(FeatureSet="ALL")
    members = [
        client.create_account(Email=f"{name}@voip.example", AccountName=name)[
            "CreateAccountStatus"
        ]["AccountId"]
        for name in ("open", "closed")
    ]
    client.close_account(AccountId=members[1])
    return members[0], members[1]


def test_an_organization_is_read_whole(gate: Gate) -> None:
    member, closed = organization()
    inside(member, "s3", "us-east-1").create_bucket(Bucket="member")
    # The management account seldom has the role that it has in the others.
    gate.refuses = lambda name: "Action=AssumeRole" in name and ME in name
    part = taken(AwsTarget(role="residency", organization=True))
    assert sorted(stores(part)) == sorted([(ME, "own"), (member, "member")])
    assert gaps(part) == [
        (closed, "*", "*", "denied", "the account is suspended; its data may still be there", None)
    ]
    principals = {i.account: i.principal.rsplit(":", 1)[1] for i in part.identities}
    assert principals[member] == "assumed-role/residency/residency-scanner"
    assert not principals[ME].startswith("assumed-role")


def test_what_is_left_out_of_an_organization_is_skipped(gate: Gate) -> None:
    member, closed = organization()
    part = taken(AwsTarget(role="residency", organization=True, exclude_accounts=(member, closed)))
    told = ("*", "*", "skipped", "left out by exclude_accounts in residency.toml", None)
    assert gaps(part) == sorted([(member, *told), (closed, *told)])
    assert stores(part) == [(ME, "own")]


def test_an_organization_that_may_not_be_listed_is_a_gap(gate: Gate) -> None:
    gate.refuses = lambda name: "ListAccounts" in name
    part = taken(AwsTarget(role="residency", organization=True))
    assert gaps(part) == [
        (
            "default credentials", "*", "*", "denied",
            "organizations:ListAccounts: AccessDenied", "organizations:ListAccounts",
        )
    ]  # fmt: skip


def test_two_ways_to_one_account_are_one_account(gate: Gate) -> None:
    role = f"arn:aws:iam::{ONE}:role/residency"
    part = taken(AwsTarget(role=role), AwsTarget(role="other", accounts=(ONE, TWO)))
    assert stores(part) == [(ONE, "one"), (TWO, "two")]
    assert [(c.account, c.region, c.type) for c in part.coverage] == sorted(
        {(c.account, c.region, c.type) for c in part.coverage}
    )
    by = f"default credentials as {role}"
    assert part.notices == (
        f"aws {ONE} is reached twice, by {by} and by default credentials, role other in {ONE}:"
        f" read once, by {by}",
    )


def test_a_way_that_is_shut_is_no_gap_where_another_is_open(gate: Gate) -> None:
    gate.refuses = lambda name: "Action=AssumeRole" in name and "shut" in name
    part = taken(
        AwsTarget(role=f"arn:aws:iam::{ONE}:role/shut"),
        AwsTarget(role=f"arn:aws:iam::{ONE}:role/open"),
    )
    assert gaps(part) == []
    assert stores(part) == [(ONE, "one")]
    (notice,) = part.notices
    assert notice.startswith(f"{ONE} was read, but not by default credentials as ")


def test_regions_that_a_policy_of_the_organization_denies_are_denied_and_not_empty(
    gate: Gate,
) -> None:
    """As a service control policy does that denies everything outside of the EU."""
    gate.refuses = lambda name: name.split()[1] == "us-east-1"
    part = taken(AwsTarget(), narrowed=Narrowed(regions=("us-east-1",)))
    regional = {name for name, c in collectors("aws").items() if c.SCOPE == "region"}
    denied = {c.type for c in part.coverage if c.region == "us-east-1" and c.status == "denied"}
    assert denied == regional
    # The bucket in that region was listed, and nothing of it could be read.
    buckets = next(c for c in part.coverage if c.type == "aws_s3_bucket")
    assert (buckets.region, buckets.status) == ("global", "denied")
    (own,) = (r for r in part.resources if r.type == "aws_s3_bucket")
    assert (own.name, own.facts.public) == ("own", None)


def later(account: Account, by: timedelta, patch: pytest.MonkeyPatch) -> None:
    """Let botocore's clock be that much fast, for this account's credentials and their cache."""

    def clock() -> datetime:
        return datetime.now(UTC) + by

    account._session.get_credentials()._time_fetcher = clock
    patch.setattr(botocore.credentials, "_local_now", clock)


def test_credentials_of_a_role_are_renewed_before_they_end(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = Account(None, Limits(), role=Role(arn=f"arn:aws:iam::{ONE}:role/residency"))
    assert identity(account).account == ONE
    assert identity(account).account == ONE
    assert len(gate.roles()) == 1
    later(account, timedelta(minutes=55), monkeypatch)
    assert identity(account).account == ONE
    assert len(gate.roles()) > 1


def test_a_role_that_is_refused_on_the_way_is_told_as_that(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = Visit(limits=Limits(attempts=1))
    door = Door(visit=visit, role=Role(arn=f"arn:aws:iam::{ONE}:role/residency"))
    spot = Spot(door=door, account_id=ONE, partition="aws", region="eu-west-1")
    volumes = collectors("aws")["aws_ebs_volume"]
    unit = spot.open("aws_ebs_volume", volumes)
    later(unit.account, timedelta(minutes=55), monkeypatch)
    gate.refuses = lambda name: "Action=AssumeRole" in name
    assert unit.read("describe_volumes") is None
    assert [(p.status, p.call, p.missing_permission) for p in unit.problems] == [
        ("denied", "sts:AssumeRole", "sts:AssumeRole")
    ]


@pytest.fixture
def nowhere() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        patched.delenv("AWS_DEFAULT_REGION")
        yield patched


@pytest.mark.parametrize(
    ("partition", "home"),
    [
        ("aws", "eu-central-1"),
        ("aws-eusc", "eusc-de-east-1"),
        ("aws-us-gov", "us-gov-west-1"),
        ("aws-cn", "cn-north-1"),
    ],
)
def test_an_account_is_asked_in_its_own_partition(
    nowhere: pytest.MonkeyPatch, partition: str, home: str
) -> None:
    role = Role(arn=f"arn:{partition}:iam::{ONE}:role/residency")
    assert Account(None, Limits(), role=role).home == home
    nowhere.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    assert Account(None, Limits(), role=role).home == ("eu-west-1" if partition == "aws" else home)
    nowhere.setenv("AWS_DEFAULT_REGION", home)
    assert Account(None, Limits(), role=role).home == home
    assert Account(None, Limits(), role=role, region="xx-north-1").home == "xx-north-1"


def test_without_a_region_the_commercial_partition_is_asked(nowhere: pytest.MonkeyPatch) -> None:
    assert Account(None, Limits()).home == "eu-central-1"
    assert Account(None, Limits(), region="eusc-de-east-1").home == "eusc-de-east-1"


def test_units_of_another_partition_are_in_it(
    nowhere: pytest.MonkeyPatch,
) -> None:
    arn = f"arn:aws-eusc:sts::{ONE}:assumed-role/reader/night"
    answers: dict[str, dict[str, Any]] = {
        "GetCallerIdentity": {"Account": ONE, "Arn": arn, "UserId": "x"},
        "DescribeRegions": {
            "Regions": [{"RegionName": "eusc-de-east-1", "OptInStatus": "opt-in-not-required"}]
        },
    }
    account = Answered().by(lambda model, **_: reply(None, answers[model.name]))
    account._region = "eusc-de-east-1"
    nowhere.setattr(Door, "make", lambda _door, _cancelled: account)
    target = AwsTarget(region="eusc-de-east-1")
    (entry,), _ = aws.entries(target, Visit())
    found = aws.find(entry)
    assert found.identities == [Identity(provider="aws", account=ONE, principal=arn)]
    places = [unit.place for unit in found.units if isinstance(unit.place, Spot)]
    assert {(p.partition, p.region, p.account_id) for p in places} == {
        ("aws-eusc", "eusc-de-east-1", ONE)
    }
    assert len(places) == len(collectors("aws")) - len(aws.ON_REQUEST)
    unit = places[0].open("aws_ebs_volume", collectors("aws")["aws_ebs_volume"])
    assert unit.arn("volume/v") == f"arn:aws-eusc:ec2:eusc-de-east-1:{ONE}:volume/v"
    assert unit.place(unit.region).countries == ("DE",)


def test_a_part_of_several_accounts_is_joined_whole(gate: Gate) -> None:
    part = taken(AwsTarget(role="residency", accounts=(ONE, TWO)))
    inventory = join([part], Config(), as_of=TODAY)
    assert inventory.coverage == part.coverage
    assert inventory.identities == part.identities


def test_what_costs_money_is_read_only_where_the_target_asks(gate: Gate) -> None:
    def looked(target: AwsTarget) -> set[str]:
        entries, _ = aws.entries(target, Visit())
        return {unit.type for entry in entries for unit in aws.find(entry).units}

    assert looked(AwsTarget(cost_explorer=True)) - looked(AwsTarget()) == {"aws_ce_usage"}
