"""A scan by way of AWS Config: the same facts with fewer calls, whatever AWS Config does."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import boto3
import botocore.awsrequest
import botocore.compat
import botocore.httpsession
import pytest

from scanner.cloud.aws.recorded import SOURCE
from scanner.config import AwsTarget
from scanner.demo.aws_server import AwsServer
from scanner.take import Narrowed
from tests.cloud.aws_accounts import ME, REGIONS, inside, lead, taken
from tests.recording import FAULTS, Recording, _Raw, aws_name, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.part import Part

pytestmark = pytest.mark.long

ELSEWHERE = "111122223333"
BUCKETS = 6
DIRECT = AwsTarget()
RECORDED = AwsTarget(config_aggregator="all")
NARROWED = Narrowed(types=("aws_s3_bucket",))


def policy(bucket: str, principal: Any, effect: str, **condition: Any) -> str:
    """A policy of one statement."""
    resources = [f"arn:aws:s3:::{bucket}", f"arn:aws:s3:::{bucket}/*"]
    statement = {"Effect": effect, "Principal": principal, "Action": "s3:*", "Resource": resources}
    return json.dumps({"Version": "2012-10-17", "Statement": [{**statement, **condition}]})


def fill() -> None:
    """Make buckets of which all is set, and some of which it is not, or otherwise."""
    plain = {"Bool": {"aws:SecureTransport": "false"}}
    blocked = dict.fromkeys(
        ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"), True
    )
    frankfurt = boto3.client("s3", region_name="eu-central-1")
    here = {"CreateBucketConfiguration": {"LocationConstraint": "eu-central-1"}}
    for number in range(BUCKETS):
        name = f"calls-{number}"
        frankfurt.create_bucket(Bucket=name, **here)
        frankfurt.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration=blocked)
        frankfurt.put_bucket_policy(Bucket=name, Policy=policy(name, "*", "Deny", Condition=plain))
        tags = [{"Key": "customer", "Value": f"c{number}"}]
        frankfurt.put_bucket_tagging(Bucket=name, Tagging={"TagSet": tags})
    # Nothing is set of it.
    frankfurt.create_bucket(Bucket="bare", **here)
    # Open to somebody by its list of grants, and to a partner by its policy. (Of a bucket that is
    # open to anyone, moto has no item.)
    frankfurt.create_bucket(Bucket="open", **here)
    frankfurt.put_bucket_acl(Bucket="open", GrantRead="id=0123456789abcdef")
    partner = {"AWS": f"arn:aws:iam::{ELSEWHERE}:root"}
    frankfurt.put_bucket_policy(Bucket="open", Policy=policy("open", partner, "Allow"))
    encrypted = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": f"arn:aws:kms:us-east-1:{ME}:key/1"}
    rules = {"Rules": [{"ApplyServerSideEncryptionByDefault": encrypted}]}
    frankfurt.put_bucket_encryption(Bucket="open", ServerSideEncryptionConfiguration=rules)
    # In another region.
    virginia = boto3.client("s3", region_name="us-east-1")
    virginia.create_bucket(Bucket="abroad")
    virginia.put_bucket_policy(Bucket="abroad", Policy=policy("abroad", "*", "Allow"))
    boto3.client("config", region_name="eu-central-1").put_configuration_aggregator(
        ConfigurationAggregatorName="all",
        AccountAggregationSources=[{"AccountIds": [ME], "AllAwsRegions": True}],
    )


def kept_up(*regions: str, account: str = ME) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """What moto does not tell: that all is being recorded, and that the aggregator keeps up."""
    now, before = datetime.now(UTC), datetime.now(UTC) - timedelta(days=90)
    source = {"SourceId": account, "SourceType": "ACCOUNT", "LastUpdateStatus": "SUCCEEDED"}
    of_day = {**source, "LastUpdateTime": now.timestamp()}
    state = {"recording": True, "lastStatus": "SUCCESS", "lastStartTime": before.timestamp()}
    return {
        "DescribeConfigurationAggregatorSourcesStatus": {
            "AggregatedSourceStatusList": [{**of_day, "AwsRegion": region} for region in regions]
        },
        "DescribeConfigurationRecorderStatus": {"ConfigurationRecordersStatus": [state]},
        "DescribeConfigurationRecorders": {
            "ConfigurationRecorders": [{"recordingGroup": {"allSupported": True}}]
        },
    }


@dataclass(slots=True)
class Estate:
    """moto's, with what it does not tell of AWS Config told in its place."""

    told: dict[str, Any] = field(default_factory=lambda: kept_up(*REGIONS))
    asked: list[str] = field(default_factory=list)

    def put_up(self, patch: pytest.MonkeyPatch) -> None:
        """Tell it from now on."""
        send = botocore.httpsession.URLLib3Session.send

        def sent(session: Any, request: Any) -> Any:
            name = aws_name(request)
            self.asked.append(name)
            for operation, response in self.told.items():
                if f".{operation} " in name:
                    headers = botocore.compat.HTTPHeaders.from_dict({})
                    raw = _Raw(json.dumps(response).encode())
                    return botocore.awsrequest.AWSResponse(request.url, 200, headers, raw)
            return send(session, request)

        patch.setattr(botocore.httpsession.URLLib3Session, "send", sent)


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[AwsServer]:
    with AwsServer() as server, pytest.MonkeyPatch.context() as patch:
        lead(server, patch)
        fill()
        yield server


@pytest.fixture
def estate(monkeypatch: pytest.MonkeyPatch) -> Estate:
    made = Estate()
    made.put_up(monkeypatch)
    return made


def read(target: AwsTarget, **more: Any) -> Part:
    return taken(target, narrowed=NARROWED, **more)


def facts(part: Part) -> list[Any]:
    """All that was found, but for where it was read."""
    return [replace(resource, calls=()) for resource in part.resources]


def coverage(part: Part) -> list[tuple[str, str, str | None]]:
    return [(c.type, c.status, c.detail) for c in part.coverage if c.status != "skipped"]


def made(part: Part) -> dict[str, int]:
    """How often each operation was called of which there is more than one way to the answer."""
    return {
        c.operation: c.made for c in part.calls or () if c.operation.startswith(("s3:", "config:"))
    }


def test_both_ways_give_the_same_inventory_and_one_of_them_with_fewer_calls(
    estate: Estate,
) -> None:
    direct, recorded = read(DIRECT), read(RECORDED)
    assert facts(recorded) == facts(direct)
    assert len(facts(direct)) == BUCKETS + 3
    assert coverage(recorded) == coverage(direct) == [("aws_s3_bucket", "complete", None)]
    assert made(direct) == {
        "s3:GetBucketAcl": 9, "s3:GetBucketEncryption": 9, "s3:GetBucketLogging": 9,
        "s3:GetBucketOwnershipControls": 3, "s3:GetBucketPolicy": 9,
        "s3:GetBucketReplication": 9, "s3:GetBucketTagging": 9, "s3:GetPublicAccessBlock": 9,
        "s3:HeadBucket": 9, "s3:ListBucketInventoryConfigurations": 9, "s3:ListBuckets": 1,
    }  # fmt: skip
    # moto records neither how a bucket encrypts nor, here, a log; and lists no region.
    assert made(recorded) == {
        "config:BatchGetAggregateResourceConfig": 2,
        "config:DescribeConfigurationAggregatorSourcesStatus": 1,
        "config:DescribeConfigurationRecorderStatus": 2,
        "config:DescribeConfigurationRecorders": 2,
        "config:ListAggregateDiscoveredResources": 2,
        "s3:GetBucketAcl": 1, "s3:GetBucketEncryption": 9, "s3:GetBucketLogging": 9,
        "s3:GetBucketOwnershipControls": 3, "s3:GetBucketPolicy": 1,
        "s3:GetBucketReplication": 9, "s3:GetBucketTagging": 3, "s3:GetPublicAccessBlock": 3,
        "s3:HeadBucket": 9, "s3:ListBucketInventoryConfigurations": 9, "s3:ListBuckets": 1,
    }  # fmt: skip
    assert (sum(made(direct).values()), sum(made(recorded).values())) == (85, 66)


def test_each_bucket_names_what_it_was_read_by(estate: Estate) -> None:
    direct = {r.name: set(r.calls) for r in read(DIRECT).resources}
    recorded = {r.name: set(r.calls) for r in read(RECORDED).resources}
    spared = {name: direct[name] - recorded[name] for name in direct}
    assert spared == {
        **{
            f"calls-{number}": {
                "s3:GetBucketAcl", "s3:GetBucketPolicy", "s3:GetBucketTagging",
                "s3:GetPublicAccessBlock",
            }
            for number in range(BUCKETS)
        },
        "bare": {"s3:GetBucketAcl"},
        "open": {"s3:GetBucketPolicy"},
        "abroad": {"s3:GetBucketAcl", "s3:GetBucketPolicy"},
    }  # fmt: skip
    assert {name: recorded[name] - direct[name] for name in direct} == {n: {SOURCE} for n in direct}


def test_many_at_a_time_ask_aws_config_once(estate: Estate) -> None:
    one, other = read(RECORDED), read(RECORDED)
    assert (one.resources, one.calls) == (other.resources, other.calls)


def test_only_where_it_is_kept_up_is_it_used(estate: Estate) -> None:
    estate.told = kept_up("eu-central-1")
    direct, recorded = read(DIRECT), read(RECORDED)
    assert facts(recorded) == facts(direct)
    why = "the aggregator does not have this account and region"
    detail = f"AWS Config's records of us-east-1 are not used: {why}"
    assert coverage(recorded) == [("aws_s3_bucket", "complete", detail)]
    assert recorded.unused == ((recorded.coverage[0].account, why),)
    assert {r.name for r in recorded.resources if SOURCE not in r.calls} == {"abroad"}


def test_the_aggregator_is_where_the_file_says(estate: Estate) -> None:
    part = read(AwsTarget(config_aggregator="all", config_region="eu-west-1"))
    why = "NoSuchConfigurationAggregatorException"
    ((type_, status, detail),) = coverage(part)
    assert (type_, status) == ("aws_s3_bucket", "complete")
    assert detail is not None
    assert [why in one for one in detail.split("; ")] == [True, True]
    assert facts(part) == facts(read(DIRECT))


def test_the_aggregator_is_asked_without_the_role_and_the_recorder_with_it(estate: Estate) -> None:
    client = inside(ELSEWHERE, "s3", "eu-central-1")
    here = {"LocationConstraint": "eu-central-1"}
    client.create_bucket(Bucket="theirs", CreateBucketConfiguration=here)
    estate.told = kept_up(*REGIONS, account=ELSEWHERE)
    role = f"arn:aws:iam::{ELSEWHERE}:role/any"
    estate.asked.clear()
    recorded = read(replace(RECORDED, role=role))
    calls = made(recorded)
    assert calls["config:ListAggregateDiscoveredResources"] == 1
    # moto gives what its own account has, which is not what was asked for.
    assert calls["config:BatchGetAggregateResourceConfig"] == 1
    assert recorded.resources == read(AwsTarget(role=role)).resources
    assert [r.account for r in recorded.resources] == [ELSEWHERE]
    assert coverage(recorded) == [("aws_s3_bucket", "complete", None)]


@pytest.fixture(scope="module")
def recording(server: AwsServer) -> Iterator[tuple[Recording, list[Any]]]:
    """The calls of scans by both ways, to be played with faults; and what the direct one found."""
    kept = Recording()
    with pytest.MonkeyPatch.context() as seam:
        Estate().put_up(seam)
        kept.record(seam)
        read(RECORDED)
        direct = read(DIRECT)
    with pytest.MonkeyPatch.context() as patch:
        kept.play(patch)
        yield kept, facts(direct)


def test_whatever_aws_config_does_the_facts_are_those_of_s3(
    recording: tuple[Recording, list[Any]],
) -> None:
    kept, direct = recording
    calls = [name for name in kept.answers if name.startswith("config ")]
    assert len(calls) == 9
    for name in once(calls):
        for fault in FAULTS:
            kept.play_with({name: fault})
            part = read(RECORDED)
            assert facts(part) == direct, (name, fault)
            ((type_, status, detail),) = coverage(part)
            assert (type_, status) == ("aws_s3_bucket", "complete"), (name, fault)
            assert detail is not None, (name, fault)
            assert " are not used: " in detail, (name, fault)


def test_what_s3_does_not_answer_is_as_much_of_a_gap_as_without_aws_config(
    recording: tuple[Recording, list[Any]],
) -> None:
    kept, direct = recording
    refused = [n for n in kept.answers if n.startswith("s3 ") and "?encryption" in n]
    assert len(refused) == BUCKETS + 3
    kept.play_with(dict.fromkeys(refused, "denied"))
    one, other = read(DIRECT), read(RECORDED)
    assert facts(one) == facts(other) != direct
    assert one.coverage == other.coverage
    assert [c.missing_permission for c in one.coverage if c.status == "denied"] == [
        "s3:GetEncryptionConfiguration"
    ]
