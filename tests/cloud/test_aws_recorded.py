"""What AWS Config has recorded answers for a call where it is sure, and for nothing else."""

from __future__ import annotations

import copy
import importlib
import json
import pickle
import pkgutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanner.cloud.aws import recorded
from scanner.cloud.aws.aggregator import Aggregator
from scanner.cloud.aws.door import Door, Spot
from scanner.cloud.aws.recorded import s3_bucket as answers
from scanner.cloud.aws.recorded_unit import RecordedAws
from scanner.cloud.problem import Problem
from scanner.cloud.visit import Visit
from scanner.collectors.aws import s3_bucket
from scanner.targets.unit import collectors
from tests.collectors.aws_replay import (
    Answered,
    Replay,
    model_errors,
    run,
    service_model,
    unit,
    without_account,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Resource

ME, OTHER = "111122223333", "999988887777"
HERE = "eu-central-1"
NOW = datetime.now(UTC)
KEY = f"arn:aws:kms:{HERE}:{ME}:key/1234"
POLICY = json.dumps({
    "Version": "2012-10-17",
    "Statement": {
        "Sid": "Partner",
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{OTHER}:root"},
        "Action": "s3:GetObject",
        "Resource": "arn:aws:s3:::cdr/*",
    },
})  # fmt: skip
BLOCKS = ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")

# What S3 says of a bucket of which everything is set.
DIRECT: dict[str, dict[str, Any]] = {
    "GetBucketPolicy": {"Policy": POLICY},
    "GetPublicAccessBlock": {"PublicAccessBlockConfiguration": dict.fromkeys(BLOCKS, True)},
    "GetBucketEncryption": {
        "ServerSideEncryptionConfiguration": {
            "Rules": [
                {
                    "ApplyServerSideEncryptionByDefault": {
                        "SSEAlgorithm": "aws:kms",
                        "KMSMasterKeyID": KEY,
                    }
                }
            ]
        }
    },
    "GetBucketTagging": {
        "TagSet": [{"Key": "customer", "Value": "x"}, {"Key": "empty", "Value": ""}]
    },
    "GetBucketLogging": {"LoggingEnabled": {"TargetBucket": "logs", "TargetPrefix": "s3/"}},
    "GetBucketAcl": {
        "Owner": {"ID": "0f"},
        "Grants": [
            {"Grantee": {"ID": "0f", "Type": "CanonicalUser"}, "Permission": "FULL_CONTROL"}
        ],
    },
}
# And what AWS Config has recorded of it.
RECORDED: dict[str, Any] = {
    "BucketPolicy": {"policyText": POLICY},
    "PublicAccessBlockConfiguration": {b[0].lower() + b[1:]: True for b in BLOCKS},
    "ServerSideEncryptionConfiguration": {
        "rules": [
            {
                "applyServerSideEncryptionByDefault": {
                    "sseAlgorithm": "aws:kms",
                    "kmsMasterKeyID": KEY,
                },
                "bucketKeyEnabled": True,
            }
        ]
    },
    "BucketTaggingConfiguration": {"tagSets": [{"tags": {"empty": "", "customer": "x"}}]},
    "BucketLoggingConfiguration": {"destinationBucketName": "logs", "logFilePrefix": "s3/"},
    "AccessControlList": {
        "grantSet": None,
        "grantList": [{"grantee": {"id": "0f", "displayName": None}, "permission": "FullControl"}],
        "owner": {"displayName": None, "id": "0f"},
        "isRequesterCharged": False,
    },
}
# Of which nothing is set, or nothing could be read.
NOTHING: dict[str, Any] = {
    "BucketPolicy": {"policyText": None},
    "BucketLoggingConfiguration": {"destinationBucketName": None, "logFilePrefix": None},
    "BucketAccelerateConfiguration": {"status": None},
}
ALWAYS: list[dict[str, Any]] = [
    {
        "operation": "ListBuckets",
        "response": {"Buckets": [{"Name": name, "BucketRegion": HERE} for name in ("cdr", "logs")]},
    },
    {
        "operation": "GetPublicAccessBlock",
        "service": "s3control",
        "response": {"PublicAccessBlockConfiguration": dict.fromkeys(BLOCKS, False)},
    },
    {
        "operation": "GetBucketReplication",
        "error": {"Code": "ReplicationConfigurationNotFoundError", "Message": "", "status": 404},
    },
    {"operation": "ListBucketInventoryConfigurations", "response": {"IsTruncated": False}},
    {
        "operation": "GetBucketOwnershipControls",
        "response": {"OwnershipControls": {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}},
    },
    *({"operation": operation, "response": told} for operation, told in DIRECT.items()),
]
SEEN: dict[str, Any] = {
    "SourceId": ME,
    "SourceType": "ACCOUNT",
    "AwsRegion": HERE,
    "LastUpdateStatus": "SUCCEEDED",
    "LastUpdateTime": NOW - timedelta(hours=2),
}
STATE: dict[str, Any] = {
    "name": "default",
    "recording": True,
    "lastStatus": "SUCCESS",
    "lastStartTime": NOW - timedelta(days=400),
}
RECORDER: dict[str, Any] = {"name": "default", "recordingGroup": {"allSupported": True}}


def item(parts: Any, **fields: Any) -> dict[str, Any]:
    """An item as AWS Config gives it: each part is JSON, and the grants are so twice."""
    told = {
        name: json.dumps(json.dumps(part) if name == "AccessControlList" else part)
        for name, part in parts.items()
    }
    return {
        "version": "1.3",
        "accountId": ME,
        "configurationItemCaptureTime": NOW - timedelta(days=300),
        "configurationItemStatus": "OK",
        "arn": "arn:aws:s3:::cdr",
        "resourceType": "AWS::S3::Bucket",
        "resourceId": "cdr",
        "resourceName": "cdr",
        "awsRegion": HERE,
        "availabilityZone": "Regional",
        "configuration": json.dumps({"name": "cdr"}),
        "supplementaryConfiguration": told,
        **fields,
    }


def config(
    *items: dict[str, Any],
    seen: dict[str, Any] = SEEN,
    state: dict[str, Any] = STATE,
    recorder: dict[str, Any] = RECORDER,
) -> list[dict[str, Any]]:
    """What AWS Config answers, by which it has these items."""
    ids = [{"ResourceId": id_} for id_ in dict.fromkeys(i["resourceId"] for i in items)]
    said = {
        "DescribeConfigurationAggregatorSourcesStatus": {"AggregatedSourceStatusList": [seen]},
        "DescribeConfigurationRecorderStatus": {"ConfigurationRecordersStatus": [state]},
        "DescribeConfigurationRecorders": {"ConfigurationRecorders": [recorder]},
        "ListAggregateDiscoveredResources": {"ResourceIdentifiers": ids},
        "BatchGetAggregateResourceConfig": {"BaseConfigurationItems": [*items]},
    }
    return [
        {"operation": name, "service": "config", "response": response}
        for name, response in said.items()
    ]


class Estate:
    """One bucket of one account, to be read with and without what AWS Config has of it."""

    def __init__(self) -> None:
        self.account = Answered()
        self.asked: list[str] = []
        where = {"account": ME, "region": HERE}
        self.direct, self.no_problems = run(
            s3_bucket, unit(s3_bucket, where, Replay(ALWAYS), "aws_s3_bucket", self.account)
        )

    def read(self, answered: list[dict[str, Any]]) -> tuple[list[Any], list[Problem]]:
        """Read the bucket by way of an aggregator that answers so."""
        replay, self.asked = Replay([*ALWAYS, *answered]), []

        def answer(model: Any, **given: Any) -> tuple[Any, Any]:
            self.asked.append(f"{model.service_model.service_name}:{model.name}")
            return replay.answer(model, **given)

        aggregator = Aggregator(
            door=SimpleNamespace(open=lambda: self.account), name="all", region=HERE
        )
        aws = RecordedAws(
            account=self.account.by(answer),
            service="s3",
            type="aws_s3_bucket",
            region=HERE,
            calls=s3_bucket.CALLS,
            account_id=ME,
            aggregator=aggregator,
            kind=answers,
        )
        return run(s3_bucket, aws)


@pytest.fixture(scope="module")
def estate() -> Iterator[Estate]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Estate()


def by_name(found: list[Any], name: str) -> Resource:
    (one,) = [resource for resource in found if resource.name == name]
    assert not isinstance(one, str)
    return one  # type: ignore[no-any-return]


def facts(found: list[Any]) -> list[Any]:
    """All that was found but for where it was read."""
    return [replace(resource, calls=()) for resource in found]


def test_each_type_is_one_of_a_collector_and_of_aws_config() -> None:
    model = service_model("config").operation_model("BatchGetAggregateResourceConfig")
    identifier = model.input_shape.members["ResourceIdentifiers"].member
    names = [info.name for info in pkgutil.iter_modules(recorded.__path__)]
    assert names == ["s3_bucket"]
    for name in names:
        kind = importlib.import_module(f"{recorded.__name__}.{name}")
        assert recorded.find(f"aws_{name}") is kind
        assert kind.TYPE in identifier.members["ResourceType"].enum
        collector = collectors("aws")[f"aws_{name}"]
        assert set(kind.ANSWERS) <= {f"{collector.SERVICE}:{call}" for call in collector.CALLS}
    assert recorded.find("aws_sqs_queue") is None


@pytest.mark.parametrize("operation", DIRECT)
def test_a_bucket_of_which_all_is_set_is_answered_as_by_s3(operation: str) -> None:
    call = f"s3:{operation}"
    assert call in answers.ANSWERS
    made = answers.ANSWERS[call](RECORDED)
    assert made == DIRECT[operation]
    assert model_errors("s3", {"operation": operation, "response": made}) == ""
    assert answers.ANSWERS[call](NOTHING) is None
    assert answers.ANSWERS[call]({}) is None


def test_what_is_recorded_gives_the_same_facts_and_says_where_it_is_from(estate: Estate) -> None:
    found, problems = estate.read(config(item(RECORDED)))
    assert (facts(found), problems) == (facts(estate.direct), estate.no_problems) != ([], [])
    assert by_name(found, "cdr").calls == (
        "s3:ListBuckets", "s3:HeadBucket", "s3:GetBucketReplication",
        "s3:ListBucketInventoryConfigurations", "s3control:GetPublicAccessBlock",
        "s3:GetBucketOwnershipControls", "config:BatchGetAggregateResourceConfig",
    )  # fmt: skip
    # The other one was not recorded.
    assert by_name(found, "logs").calls == by_name(estate.direct, "logs").calls
    assert sorted(call for call in estate.asked if call.startswith("s3:")) == sorted([
        "s3:ListBuckets", *(f"s3:{operation}" for operation in DIRECT),
        *["s3:GetBucketReplication", "s3:ListBucketInventoryConfigurations"] * 2,
    ])  # fmt: skip


def test_what_is_not_recorded_as_set_is_asked_of_s3(estate: Estate) -> None:
    found, problems = estate.read(config(item({**RECORDED, **NOTHING})))
    assert (facts(found), problems) == (facts(estate.direct), [])
    made = {call for call in by_name(found, "cdr").calls if call in answers.ANSWERS}
    assert made == {"s3:GetBucketPolicy", "s3:GetBucketLogging"}
    assert [estate.asked.count(f"s3:{operation}") for operation in DIRECT] == [2, 1, 1, 1, 2, 1]


@pytest.mark.parametrize(
    "grant",
    [
        # A group has lost the address by which it is told whether that is everybody.
        {"grantee": "AllUsers", "permission": "Read"},
        {"grantee": {"id": "1e", "displayName": None}, "permission": "Read"},
        {"grantee": {"id": "0f", "displayName": None}, "permission": "Read"},
    ],
)
def test_a_list_of_grants_is_answered_if_it_holds_the_owner_alone(grant: dict[str, Any]) -> None:
    acl = RECORDED["AccessControlList"]
    more = {**acl, "grantList": [*acl["grantList"], grant]}
    assert answers.ANSWERS["s3:GetBucketAcl"]({"AccessControlList": more}) is None
    elsewhere = {**acl, "grantSet": [grant]}
    assert answers.ANSWERS["s3:GetBucketAcl"]({"AccessControlList": elsewhere}) is None


def test_a_bucket_without_a_key_of_its_own_is_answered_and_an_unnamed_key_is_not() -> None:
    def recorded_as(**default: Any) -> dict[str, Any] | None:
        rule = {"applyServerSideEncryptionByDefault": default, "bucketKeyEnabled": False}
        parts = {"ServerSideEncryptionConfiguration": {"rules": [rule]}}
        return answers.ANSWERS["s3:GetBucketEncryption"](parts)

    by = {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}
    found = recorded_as(sseAlgorithm="AES256", kmsMasterKeyID=None)
    assert found == {"ServerSideEncryptionConfiguration": {"Rules": [by]}}
    assert recorded_as(sseAlgorithm="aws:kms", kmsMasterKeyID=None) is None
    assert recorded_as(sseAlgorithm="AES256", kmsMasterKeyID=KEY) is None
    assert recorded_as(sseAlgorithm="aws:new", kmsMasterKeyID=KEY) is None


INSTEAD: tuple[Any, ...] = (None, {}, [], 7, True)


def odd(part: Any) -> Iterator[Any]:
    """Yield a recorded part with each of its fields left out, or something else in its place."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name not in {"displayName", "isRequesterCharged"}:
                yield {key: other for key, other in part.items() if key != name}
                yield from ({**part, name: instead} for instead in INSTEAD)
                yield from ({**part, name: deeper} for deeper in odd(value))
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from ([*part[:index], deeper, *part[index + 1 :]] for deeper in odd(value))


def hides_a_tag(part: Any) -> bool:
    """Say whether it has a tag less and is fine otherwise, which is for nobody to see."""
    return part in [{"tagSets": [{"tags": tags}]} for tags in ({"empty": ""}, {"customer": "x"})]


ODD = [
    {**RECORDED, name: other}
    for name, part in RECORDED.items()
    for other in (None, [], {}, 7, "{", "half", *odd(part))
    if not hides_a_tag(other)
]


def test_no_part_that_is_odd_gives_other_facts(estate: Estate) -> None:
    assert len(ODD) > 100
    for parts in ODD:
        found, problems = estate.read(config(item(parts)))
        assert (facts(found), problems) == (facts(estate.direct), []), parts


WORDS = st.sampled_from(["rules", "owner", "id", "tagSets", "tags", "grantList", "policyText"])
ANY = st.recursive(
    st.none() | st.booleans() | st.just(7) | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(parts=st.dictionaries(st.sampled_from(sorted(RECORDED)), ANY, max_size=3) | ANY)
def test_no_answer_is_what_s3_could_not_say(parts: Any) -> None:
    for call, answer in answers.ANSWERS.items():
        made = answer(parts)
        operation = call.removeprefix("s3:")
        assert made is None or not model_errors("s3", {"operation": operation, "response": made})


@pytest.mark.parametrize(
    "fields",
    [
        {"accountId": OTHER},
        {"awsRegion": "eu-west-1"},
        {"resourceType": "AWS::S3::AccessPoint"},
        {"resourceId": "other"},
        {"configurationItemStatus": "ResourceNotRecorded"},
        {"configurationItemStatus": "ResourceDeleted"},
        {"recordingFrequency": "DAILY"},
        {"supplementaryConfiguration": {}},
        {"supplementaryConfiguration": dict.fromkeys(RECORDED, '{"half": <an')},
    ],
)
def test_an_item_that_is_of_something_else_or_not_kept_up_is_not_used(
    estate: Estate, fields: dict[str, Any]
) -> None:
    found, problems = estate.read(config(item(RECORDED, **fields)))
    assert (found, problems) == (estate.direct, [])


def test_of_two_items_of_one_bucket_neither_is_used(estate: Estate) -> None:
    found, problems = estate.read(config(item(RECORDED), item(NOTHING), item(RECORDED)))
    assert (found, problems) == (estate.direct, [])


def test_an_item_that_says_that_it_is_kept_up_is_used(estate: Estate) -> None:
    kept_up = {"recordingFrequency": "CONTINUOUS", "configurationItemStatus": "ResourceDiscovered"}
    found, _ = estate.read(config(item(RECORDED, **kept_up)))
    assert recorded.SOURCE in by_name(found, "cdr").calls


def mode(usual: str, of_buckets: str) -> dict[str, Any]:
    override = {"resourceTypes": ["AWS::S3::Bucket"], "recordingFrequency": of_buckets}
    other = {"resourceTypes": ["AWS::EC2::Subnet"], "recordingFrequency": "DAILY"}
    return {"recordingFrequency": usual, "recordingModeOverrides": [other, override]}


BEHIND: dict[str, tuple[dict[str, Any], str]] = {
    "of another account": (
        {"seen": {**SEEN, "SourceId": OTHER}},
        "the aggregator does not have this account and region",
    ),
    "of another region": (
        {"seen": {**SEEN, "AwsRegion": "eu-west-1"}},
        "the aggregator does not have this account and region",
    ),
    "of an organization": (
        {"seen": {**SEEN, "SourceType": "ORGANIZATION"}},
        "the aggregator does not have this account and region",
    ),
    "failed": (
        {"seen": {**SEEN, "LastUpdateStatus": "FAILED"}},
        "the aggregator says of this account and region: FAILED",
    ),
    "outdated": (
        {"seen": {**SEEN, "LastUpdateStatus": "OUTDATED"}},
        "the aggregator says of this account and region: OUTDATED",
    ),
    "not seen for long": (
        {"seen": {**SEEN, "LastUpdateTime": NOW - timedelta(days=1, minutes=1)}},
        "the aggregator has not seen this account and region for a day",
    ),
    "not said when it was seen": (
        {"seen": {k: v for k, v in SEEN.items() if k != "LastUpdateTime"}},
        "the aggregator has not seen this account and region for a day",
    ),
    "seen at a time that is not yet": (
        {"seen": {**SEEN, "LastUpdateTime": NOW + timedelta(days=2)}},
        "the aggregator has not seen this account and region for a day",
    ),
    "stopped": (
        {"state": {**STATE, "recording": False}},
        "AWS Config is not recording in this account and region",
    ),
    "recording for another service only": (
        {"state": {**STATE, "servicePrincipal": "securityhub.amazonaws.com"}},
        "AWS Config is not recording in this account and region",
    ),
    "failing": (
        {"state": {**STATE, "lastStatus": "FAILURE"}},
        "what AWS Config recorded last in this account and region did not succeed",
    ),
    "just started": (
        {"state": {**STATE, "lastStartTime": NOW - timedelta(hours=23)}},
        "AWS Config began to record in this account and region less than a day ago",
    ),
    "not said when it started": (
        {"state": {k: v for k, v in STATE.items() if k != "lastStartTime"}},
        "AWS Config began to record in this account and region less than a day ago",
    ),
    "of other types": (
        {"recorder": {"recordingGroup": {"resourceTypes": ["AWS::SQS::Queue"]}}},
        "AWS Config does not record AWS::S3::Bucket in this account and region",
    ),
    "of all but this type": (
        {
            "recorder": {
                "recordingGroup": {
                    "allSupported": False,
                    "exclusionByResourceTypes": {"resourceTypes": ["AWS::S3::Bucket"]},
                    "recordingStrategy": {"useOnly": "EXCLUSION_BY_RESOURCE_TYPES"},
                }
            }
        },
        "AWS Config does not record AWS::S3::Bucket in this account and region",
    ),
    "once a day": (
        {"recorder": {**RECORDER, "recordingMode": {"recordingFrequency": "DAILY"}}},
        "AWS Config does not record AWS::S3::Bucket here as it changes",
    ),
    "once a day, this type": (
        {"recorder": {**RECORDER, "recordingMode": mode("CONTINUOUS", "DAILY")}},
        "AWS Config does not record AWS::S3::Bucket here as it changes",
    ),
    "how often nobody says": (
        {"recorder": {**RECORDER, "recordingMode": {}}},
        "AWS Config does not record AWS::S3::Bucket here as it changes",
    ),
    "of what nobody says": (
        {"recorder": {"name": "default"}},
        "AWS Config does not record AWS::S3::Bucket in this account and region",
    ),
}


def note(why: str) -> Problem:
    return Problem(
        status="failed",
        call="config:BatchGetAggregateResourceConfig",
        detail=f"AWS Config's records of {HERE} are not used: {why}",
        note=True,
        unused=why,
    )


@pytest.mark.parametrize("case", BEHIND)
def test_where_records_are_not_kept_up_s3_is_asked_and_why_is_told(
    estate: Estate, case: str
) -> None:
    told, why = BEHIND[case]
    found, problems = estate.read(config(item(RECORDED), **told))
    assert (found, problems) == (estate.direct, [note(why)])
    assert "config:BatchGetAggregateResourceConfig" not in estate.asked


def test_a_recorder_may_record_other_types_once_a_day(estate: Estate) -> None:
    recorder = {**RECORDER, "recordingMode": mode("DAILY", "CONTINUOUS")}
    found, problems = estate.read(config(item(RECORDED), recorder=recorder))
    assert (facts(found), problems) == (facts(estate.direct), [])
    assert recorded.SOURCE in by_name(found, "cdr").calls


def test_each_recorder_has_to_record_a_type(estate: Estate) -> None:
    answered = config(item(RECORDED))
    for call in answered:
        if call["operation"] == "DescribeConfigurationRecorders":
            other = {"name": "other", "recordingGroup": {"resourceTypes": ["AWS::SQS::Queue"]}}
            call["response"]["ConfigurationRecorders"].append(other)
    found, problems = estate.read(answered)
    why = "AWS Config does not record AWS::S3::Bucket in this account and region"
    assert (found, problems) == (estate.direct, [note(why)])


@pytest.mark.parametrize(
    "group",
    [
        {"allSupported": True},
        {"allSupported": False, "resourceTypes": ["AWS::SQS::Queue", "AWS::S3::Bucket"]},
        {
            "allSupported": False,
            "exclusionByResourceTypes": {"resourceTypes": ["AWS::EC2::Subnet"]},
            "recordingStrategy": {"useOnly": "EXCLUSION_BY_RESOURCE_TYPES"},
        },
    ],
)
def test_a_recorder_says_in_three_ways_that_it_records_a_type(
    estate: Estate, group: dict[str, Any]
) -> None:
    recorder = {**RECORDER, "recordingGroup": group}
    found, problems = estate.read(config(item(RECORDED), recorder=recorder))
    assert (facts(found), problems) == (facts(estate.direct), [])
    assert recorded.SOURCE in by_name(found, "cdr").calls


CALLS = [call["operation"] for call in config()]


@pytest.mark.parametrize("operation", CALLS)
def test_a_refusal_of_aws_config_is_told_and_s3_is_asked(estate: Estate, operation: str) -> None:
    refusal = {"Code": "AccessDeniedException", "Message": "not allowed", "status": 400}
    answered = copy.deepcopy(config(item(RECORDED)))
    for call in answered:
        if call["operation"] == operation:
            call["error"] = refusal
    found, problems = estate.read(answered)
    why = f"config:{operation} denied: AccessDeniedException"
    assert (found, problems) == (estate.direct, [note(why)])
    # It is asked once, not for each bucket and setting.
    assert estate.asked.count(f"config:{operation}") == 1


@pytest.mark.parametrize("operation", CALLS)
@pytest.mark.parametrize("response", [{}, None])
def test_an_empty_or_senseless_answer_of_aws_config_is_told(
    estate: Estate, operation: str, response: Any
) -> None:
    answered = copy.deepcopy(config(item(RECORDED)))
    for call in answered:
        if call["operation"] == operation:
            # In the place of each list, one that holds what is nothing of the kind.
            nonsense = {key: ["x"] for key in call["response"]}
            call["response"] = nonsense if response is None else response
    found, (problem,) = estate.read(answered)
    assert (found, problem.note) == (estate.direct, True)
    assert ("not understood" if response is None else "has no ") in problem.detail


def test_an_aggregator_without_this_bucket_is_no_word_on_it(estate: Estate) -> None:
    found, problems = estate.read(config())
    assert (found, problems) == (estate.direct, [])
    assert "config:BatchGetAggregateResourceConfig" not in estate.asked


def test_a_unit_travels_with_its_aggregator_and_others_are_as_ever() -> None:
    door = Door(visit=Visit())
    aggregator = Aggregator(door=door, name="all", region=HERE)
    spot = Spot(door=door, account_id=ME, partition="aws", region=HERE, aggregator=aggregator)
    assert pickle.loads(pickle.dumps(spot)) == spot
