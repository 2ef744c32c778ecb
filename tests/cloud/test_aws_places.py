"""Where things are that answers name in other words: buckets, subnets, zones, ends of transfers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.actions import permissions
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.cloud.aws.storage import datasync_place, directory_bucket
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.cloud.aws.storage.region_only import CALLS as REGION_ONLY
from scanner.cloud.aws.storage.region_only import region_only
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import CloudError
from tests.collectors.aws_replay import Answered, reply, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

ME = "111122223333"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def unit(account: Answered, answers: dict[str, Any], service: str, *calls: str) -> Aws:
    """Make a unit whose calls are answered by the name of the operation; a text is an error."""

    def answered(model: Any, **_: object) -> tuple[Any, Any]:
        given = answers[model.name]
        if isinstance(given, str):
            return reply({"Code": given, "Message": "no", "status": 400})
        return reply(None, given)

    return Aws(
        account=account.by(answered),
        service=service,
        type="aws_thing",
        region="eu-central-1",
        calls=calls,
        account_id=ME,
    )


@pytest.mark.parametrize(
    ("named", "id_", "region", "owner"),
    [
        ("calls", "arn:aws:s3:::calls", "us-east-1", None),
        ("s3://calls/in/2026/", "arn:aws:s3:::calls", "us-east-1", None),
        ("arn:aws:s3:::calls/in/", "arn:aws:s3:::calls", "us-east-1", None),
        # What stands after the name may be anything.
        ("s3://calls/in:2026/", "arn:aws:s3:::calls", "us-east-1", None),
        ("arn:aws:s3:::calls/in:2026/", "arn:aws:s3:::calls", "us-east-1", None),
        (
            "arn:aws:s3:eu-west-2:999988887777:accesspoint/partners/in/",
            "arn:aws:s3:eu-west-2:999988887777:accesspoint/partners",
            "eu-west-2",
            "999988887777",
        ),
        (
            "arn:aws:s3-outposts:eu-west-2:999988887777:outpost/op-1/accesspoint/partners/in/",
            "arn:aws:s3-outposts:eu-west-2:999988887777:outpost/op-1/accesspoint/partners",
            "op-1",
            "999988887777",
        ),
        (
            "arn:aws:s3express:eu-central-1:999988887777:bucket/fast--euc1-ist1-az1--x-s3",
            "arn:aws:s3express:eu-central-1:999988887777:bucket/fast--euc1-ist1-az1--x-s3",
            "euc1-ist1-az1",
            "999988887777",
        ),
        ("fast--euc1-ist1-az1--x-s3", None, "euc1-ist1-az1", None),
        (None, None, None, None),
    ],
)
def test_a_bucket_however_it_is_named(
    account: Answered, named: str | None, id_: str | None, region: str | None, owner: str | None
) -> None:
    aws = unit(account, {"HeadBucket": {"BucketRegion": "us-east-1"}}, "fsx", HEAD_BUCKET)
    copy = bucket_copy(aws, "replica", named)
    assert (copy.role, copy.id, copy.location.code, copy.owner) == ("replica", id_, region, owner)


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("media--euc1-az1--x-s3", "euc1-az1"),
        ("two--parts--euc1-ist1-az1--x-s3", "euc1-ist1-az1"),
        ("door--euc1-az2--xa-s3", "euc1-az2"),
        ("recordings", None),
        ("ends-in--x-s3", None),
    ],
)
def test_the_zone_in_the_name_of_a_directory_bucket(name: str, zone: str | None) -> None:
    assert directory_bucket.zone(name) == zone


def test_subnets_are_in_their_zones_or_on_an_outpost(account: Answered) -> None:
    outpost = "arn:aws:outposts:eu-central-1:111122223333:outpost/op-1"
    subnets = [
        {"SubnetId": "a", "AvailabilityZone": "eu-central-1a"},
        {"SubnetId": "b", "AvailabilityZone": "eu-central-1-ist-1a"},
        {"SubnetId": "c", "AvailabilityZone": "eu-central-1a", "OutpostArn": outpost},
    ]
    aws = unit(account, {"DescribeSubnets": {"Subnets": subnets}}, "fsx", SUBNETS)
    assert places(aws, ["b", "a", "a"]) == ["eu-central-1-ist-1a", "eu-central-1a"]
    assert places(aws, ["c"]) == [outpost]
    assert places(aws, ["a", "gone"]) == [None, "eu-central-1a"]
    assert places(aws, []) == [None]
    assert aws.problems == []


def test_a_subnet_that_could_not_be_read_is_nowhere(account: Answered) -> None:
    aws = unit(account, {"DescribeSubnets": "UnauthorizedOperation"}, "fsx", SUBNETS)
    assert places(aws, ["a"]) == [None]
    assert [p.missing_permission for p in aws.problems] == ["ec2:DescribeSubnets"]


PLAIN = {"ZoneType": "availability-zone", "OptInStatus": "opt-in-not-required"}
LOCAL = {"ZoneType": "local-zone", "OptInStatus": "not-opted-in"}


@pytest.mark.parametrize(
    ("zones", "outposts", "told"),
    [
        ([PLAIN, LOCAL], [], "eu-central-1"),
        ([PLAIN, {**LOCAL, "OptInStatus": "opted-in"}], [], None),
        ([PLAIN], [{"OutpostId": "op-1"}], None),
        ([], [], None),
    ],
)
def test_a_snapshot_is_in_the_region_where_it_can_be_nowhere_else(
    account: Answered, zones: list[Any], outposts: list[Any], told: str | None
) -> None:
    answers = {
        "DescribeAvailabilityZones": {"AvailabilityZones": zones},
        "ListOutposts": {"Outposts": outposts},
    }
    assert region_only(unit(account, answers, "ec2", *REGION_ONLY)) == told


@pytest.mark.parametrize("denied", ["DescribeAvailabilityZones", "ListOutposts"])
def test_what_could_not_be_seen_proves_no_region(account: Answered, denied: str) -> None:
    seen = {
        "DescribeAvailabilityZones": {"AvailabilityZones": [PLAIN]},
        "ListOutposts": {"Outposts": []},
    }
    aws = unit(account, {**seen, denied: "AccessDenied"}, "ec2", *REGION_ONLY)
    assert region_only(aws) is None
    assert [problem.status for problem in aws.problems] == ["denied"]


@pytest.mark.parametrize(
    ("address", "places_"),
    [
        ("s3://eu-west-1.calls/in/", [("eu-west-1", "arn:aws:s3:::calls")]),
        ("s3://calls/in/", [(None, None)]),
        ("azure-blob://store.blob.core.example/calls/", [(None, None)]),
        ("object-storage://us-east-1.example/calls/", [(None, None)]),
        ("smb://us-east-1.files.example/share/", [(None, None)]),
        (
            "fsxz://eu-central-1.fs-1/fsx/",
            [(None, f"arn:aws:fsx:eu-central-1:{ME}:file-system/fs-1")],
        ),
    ],
)
def test_the_end_of_a_transfer(
    account: Answered, address: str, places_: list[tuple[str | None, str | None]]
) -> None:
    answers = {
        "ListLocations": {"Locations": [{"LocationArn": "there", "LocationUri": address}]},
        "DescribeFileSystems": "FileSystemNotFound",
    }
    aws = unit(account, answers, "datasync", *datasync_place.CALLS)
    found = datasync_place.copies(aws, "replica", "there")
    assert [(copy.location.code, copy.id) for copy in found] == places_


def test_a_service_that_says_that_there_is_nothing(account: Answered) -> None:
    aws = unit(account, {"ListVaults": "NoLongerSupportedException"}, "glacier", "ListVaults")
    none = ("NoLongerSupportedException",)
    assert list(aws.pages("list_vaults", "VaultList", nothing=none, accountId="-")) == []
    with pytest.raises(CloudError, match="NoLongerSupportedException"):
        list(aws.pages("list_vaults", "VaultList", accountId="-"))


def test_a_list_of_another_service_names_it_when_it_fails(account: Answered) -> None:
    aws = unit(account, {"DescribeSubnets": {}}, "fsx", SUBNETS)
    assert aws.read_all("describe_subnets", "Subnets", service="ec2") is None
    assert [problem.call for problem in aws.problems] == ["ec2:DescribeSubnets"]


def test_a_log_group_is_named_without_what_is_in_it(account: Answered) -> None:
    aws = unit(account, {}, "fsx")
    group = f"arn:aws:logs:eu-central-1:{ME}:log-group:calls"
    assert aws.copy("log", f"{group}:*") == aws.copy("log", group)


def test_directory_buckets_have_permissions_of_their_own() -> None:
    assert permissions("s3:GetBucketPolicy") == ("s3:GetBucketPolicy", "s3express:GetBucketPolicy")
    assert permissions("s3:GetBucketAcl") == ("s3:GetBucketAcl",)
