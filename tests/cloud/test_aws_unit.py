"""The unit of work on AWS: paging loses nothing, calls are declared, errors are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import botocore.exceptions as botocore_errors
import botocore.parsers
import pytest

from scanner.cloud.aws.actions import permission
from scanner.cloud.aws.storage.bucket_place import bucket_region
from scanner.cloud.aws.unit import Aws
from scanner.cloud.problem import Cancelled, CloudError, Problem
from scanner.model import Copy, Facts
from tests.collectors.aws_replay import Answered, reply, without_account

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ME = "111122223333"
FACTS = Facts(category="object-store", persistence="persistent")


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def unit(account: Answered, answer: Any, service: str, *calls: str) -> Aws:
    """Make a unit whose calls are answered by `answer(asked)`, or by what is raised there."""

    def answered(context: dict[str, Any], **_: object) -> tuple[Any, Any]:
        given = answer(context["asked"]) if callable(answer) else answer
        error = given.get("error")
        return reply(error) if error else reply(None, given)

    return Aws(
        account=account.by(answered),
        service=service,
        type="aws_thing",
        region="eu-central-1",
        calls=calls,
        account_id=ME,
    )


def raising(error: Exception) -> Callable[[Any], dict[str, Any]]:
    def answer(_asked: Any) -> dict[str, Any]:
        raise error

    return answer


def refused(code: str, status: int = 403, **headers: str) -> dict[str, Any]:
    return {"error": {"Code": code, "Message": "no\nway", "status": status, "headers": headers}}


def test_lists_over_all_pages(account: Answered) -> None:
    pages = {
        None: {"DBInstances": [{"DBInstanceIdentifier": "a"}], "Marker": "2"},
        "2": {"DBInstances": [], "Marker": "3"},
        "3": {"DBInstances": [{"DBInstanceIdentifier": "b"}]},
    }
    aws = unit(account, lambda a: pages[a.get("Marker")], "rds", "DescribeDBInstances")
    found = [i["DBInstanceIdentifier"] for i in aws.pages("describe_db_instances", "DBInstances")]
    assert found == ["a", "b"]


def test_lists_by_token_where_there_is_no_paginator(account: Answered) -> None:
    key = "InventoryConfigurationList"
    pages = {
        None: {key: [{"Id": "a"}], "NextContinuationToken": "2", "IsTruncated": True},
        "2": {"IsTruncated": False},
    }
    answer = lambda asked: pages[asked.get("ContinuationToken")]  # noqa: E731
    aws = unit(account, answer, "s3", "ListBucketInventoryConfigurations")
    operation = "list_bucket_inventory_configurations"
    assert list(aws.pages(operation, key, flattened=True, Bucket="b")) == [{"Id": "a"}]


def test_a_page_without_its_list_is_no_empty_list(account: Answered) -> None:
    aws = unit(account, {}, "rds", "DescribeDBInstances")
    with pytest.raises(CloudError) as failed:
        list(aws.pages("describe_db_instances", "DBInstances"))
    assert failed.value.problem == Problem(
        status="failed", call="rds:DescribeDBInstances", detail="the answer has no DBInstances"
    )


def test_a_flattened_page_must_say_whether_it_is_the_last(account: Answered) -> None:
    aws = unit(account, {}, "s3", "ListBucketInventoryConfigurations")
    operation, key = "list_bucket_inventory_configurations", "InventoryConfigurationList"
    assert aws.read_all(operation, key, flattened=True, Bucket="b") is None
    assert [(p.status, p.detail) for p in aws.problems] == [
        ("failed", "the answer has no IsTruncated")
    ]


def test_a_token_that_comes_twice_fails(account: Answered) -> None:
    aws = unit(account, {"DBInstances": [], "Marker": "again"}, "rds", "DescribeDBInstances")
    with pytest.raises(CloudError, match="token") as failed:
        list(aws.pages("describe_db_instances", "DBInstances"))
    assert failed.value.problem.status == "failed"


def test_a_token_that_comes_twice_fails_without_a_paginator_too(account: Answered) -> None:
    operation = "ListBucketInventoryConfigurations"
    page = {"InventoryConfigurationList": [], "NextContinuationToken": "again"}
    aws = unit(account, page, "s3", operation)
    with pytest.raises(CloudError, match="token"):
        list(
            aws.pages(
                "list_bucket_inventory_configurations", "InventoryConfigurationList", Bucket="b"
            )
        )


def test_a_detail_that_fails_half_way_is_unread(account: Answered) -> None:
    page = {"DBInstances": [{"DBInstanceIdentifier": "a"}], "Marker": "2"}
    answer = lambda asked: refused("AccessDenied") if "Marker" in asked else page  # noqa: E731
    aws = unit(account, answer, "rds", "DescribeDBInstances")
    assert aws.read_all("describe_db_instances", "DBInstances") is None
    assert [p.missing_permission for p in aws.problems] == ["rds:DescribeDBInstances"]


def test_a_call_that_is_not_declared_is_a_defect(account: Answered) -> None:
    aws = unit(account, {}, "rds", "DescribeDBClusters")
    with pytest.raises(AssertionError, match="aws_thing calls describe_db_instances without"):
        aws.call("describe_db_instances")
    other = unit(account, {}, "s3", "GetPublicAccessBlock")
    with pytest.raises(AssertionError, match="without declaring"):
        other.call("get_public_access_block", service="s3control", AccountId=ME)


def test_an_error_that_means_not_set_is_an_answer(account: Answered) -> None:
    aws = unit(account, refused("NoSuchBucketPolicy", 404), "s3", "GetBucketPolicy")
    absent = {"NoSuchBucketPolicy": {"Policy": None}}
    assert aws.read("get_bucket_policy", absent=absent, Bucket="b") == {"Policy": None}
    assert aws.problems == []
    assert aws.read("get_bucket_policy", Bucket="b") is None
    assert [p.status for p in aws.problems] == ["failed"]


@pytest.mark.parametrize(
    ("answer", "status", "detail", "missing"),
    [
        (refused("AccessDenied"), "denied", "AccessDenied", "s3:GetBucketPolicy"),
        (refused("AccessDeniedException"), "denied", "AccessDeniedException", "s3:GetBucketPolicy"),
        (refused("UnauthorizedOperation"), "denied", "UnauthorizedOperation", "s3:GetBucketPolicy"),
        (refused("403"), "denied", "403", "s3:GetBucketPolicy"),
        (refused("ExpiredToken"), "denied", "credentials not accepted (ExpiredToken)", None),
        (refused("InvalidClientTokenId"), "denied", "credentials not accepted", None),
        (refused("AuthFailure"), "denied", "credentials not accepted", None),
        (refused("SlowDown", 503), "failed", "throttled on every try (SlowDown)", None),
        (refused("ThrottlingException", 400), "failed", "throttled on every try", None),
        (refused("InternalError", 500), "failed", "InternalError: no?way", None),
        (
            raising(botocore_errors.ConnectTimeoutError(endpoint_url="https://x")),
            "failed",
            "no answer (ConnectTimeoutError)",
            None,
        ),
        (
            raising(botocore_errors.EndpointConnectionError(endpoint_url="https://x")),
            "failed",
            "no answer (EndpointConnectionError)",
            None,
        ),
        (
            raising(botocore_errors.NoCredentialsError()),
            "denied",
            "no usable credentials: Unable to locate credentials; "
            "sign in (aws sso login, aws configure) or name a profile",
            None,
        ),
        (
            raising(botocore.parsers.ResponseParserError("not XML")),
            "failed",
            "bad answer (ResponseParserError): not XML",
            None,
        ),
    ],
)
def test_each_error_is_told_as_what_it_is(
    account: Answered, answer: Any, status: str, detail: str, missing: str | None
) -> None:
    aws = unit(account, answer, "s3", "GetBucketPolicy")
    with pytest.raises(CloudError) as failed:
        aws.call("get_bucket_policy", Bucket="calls")
    problem = failed.value.problem
    assert (problem.status, problem.call, problem.subject) == (
        status,
        "s3:GetBucketPolicy",
        "calls",
    )
    assert problem.detail.startswith(detail)
    assert problem.missing_permission == missing


def test_a_call_of_another_service_is_told_as_that(account: Answered) -> None:
    calls = ("GetPublicAccessBlock", "s3control:GetPublicAccessBlock")
    aws = unit(account, refused("AccessDenied"), "s3", *calls)
    assert aws.read("get_public_access_block", Bucket="b") is None
    assert aws.read("get_public_access_block", service="s3control", AccountId=ME) is None
    assert [p.missing_permission for p in aws.problems] == [
        "s3:GetBucketPublicAccessBlock",
        "s3:GetAccountPublicAccessBlock",
    ]


def test_wrong_parameters_do_not_end_the_scan(account: Answered) -> None:
    aws = unit(account, {}, "s3", "GetBucketPolicy")
    assert aws.read("get_bucket_policy") is None
    assert [p.status for p in aws.problems] == ["failed"]


@pytest.mark.parametrize(
    ("answer", "region", "problems"),
    [
        ({"BucketRegion": "eu-west-1"}, "eu-west-1", 0),
        (refused("403", 403, **{"x-amz-bucket-region": "ap-south-1"}), "ap-south-1", 0),
        (refused("301", 301, **{"x-amz-bucket-region": "us-east-1"}), "us-east-1", 0),
        (refused("404", 404), None, 0),
        (refused("403", 403), None, 1),
        (refused("SlowDown", 503), None, 1),
        (raising(botocore_errors.ReadTimeoutError(endpoint_url="https://x")), None, 1),
    ],
)
def test_where_a_bucket_is(
    account: Answered, answer: Any, region: str | None, problems: int
) -> None:
    aws = unit(account, answer, "s3", "HeadBucket")
    assert bucket_region(aws, "calls") == region
    assert len(aws.problems) == problems


def test_a_cancelled_scan_calls_nothing_more(account: Answered) -> None:
    aws = unit(account, {"DBInstances": []}, "rds", "DescribeDBInstances")
    account.cancelled.set()
    try:
        with pytest.raises(Cancelled):
            aws.call("describe_db_instances")
    finally:
        account.cancelled.clear()


def test_what_is_asked_once_is_asked_once(account: Answered) -> None:
    aws = unit(account, {}, "rds")
    answers = iter([None, "second"])
    assert aws.once(("group", "a"), lambda: next(answers)) is None
    assert aws.once(("group", "a"), lambda: next(answers)) is None
    assert aws.once(("group", "b"), lambda: next(answers)) == "second"


def test_no_code_is_no_place(account: Answered) -> None:
    aws = unit(account, {}, "ec2")
    assert aws.place(None).countries == ()
    assert aws.place("").countries == ()
    assert aws.place("eu-central-1-ist-1a").countries == ("TR",)


@pytest.mark.parametrize(
    ("arn", "code", "countries", "owner"),
    [
        (f"arn:aws:rds:us-east-1:{ME}:db:far", "us-east-1", ("US",), ME),
        (f"arn:aws-eusc:rds:eusc-de-east-1:{ME}:db:x", "eusc-de-east-1", ("DE",), ME),
        ("arn:aws:ec2:us-east-1::snapshot/snap-1", "us-east-1", ("US",), None),
        ("arn:aws:s3:::calls", None, (), None),
        ("far", None, (), None),
        ("arn:aws:rds:us-east-1", None, (), None),
    ],
)
def test_a_copy_is_where_its_arn_says(
    account: Answered, arn: str, code: str | None, countries: tuple[str, ...], owner: str | None
) -> None:
    found = unit(account, {}, "rds").copy("replica", arn, retention_days=7)
    assert found == Copy(
        role="replica", location=found.location, id=arn, owner=owner, retention_days=7
    )
    assert (found.location.code, found.location.countries) == (code, countries)


def test_a_resource_says_what_it_was_read_from(account: Answered) -> None:
    aws = unit(account, {}, "s3", "ListBuckets", "s3control:GetPublicAccessBlock")
    tags = [{"Key": "team", "Value": "voice"}, {"Key": "empty"}]
    found = aws.resource("arn:aws:s3:::calls", "calls", FACTS, tags=tags)
    assert found.calls == ("s3:ListBuckets", "s3control:GetPublicAccessBlock")
    assert found.tags == {"team": "voice", "empty": ""}
    assert (found.region, found.type, found.account) == ("eu-central-1", "aws_thing", ME)
    assert aws.resource("x", "x", FACTS, region=None).region is None
    assert aws.resource("x", "x", FACTS, type="aws_other").type == "aws_other"


def test_arns_that_the_api_does_not_give(account: Answered) -> None:
    aws = unit(account, {}, "ec2")
    assert aws.arn("volume/vol-1") == f"arn:aws:ec2:eu-central-1:{ME}:volume/vol-1"
    assert aws.arn("snapshot/snap-1", account="") == "arn:aws:ec2:eu-central-1::snapshot/snap-1"


@pytest.mark.parametrize(
    ("call", "action"),
    [
        ("s3:ListBuckets", "s3:ListAllMyBuckets"),
        ("s3control:GetPublicAccessBlock", "s3:GetAccountPublicAccessBlock"),
        ("efs:DescribeFileSystems", "elasticfilesystem:DescribeFileSystems"),
        ("rds:DescribeDBInstances", "rds:DescribeDBInstances"),
    ],
)
def test_permission_of_a_call(call: str, action: str) -> None:
    assert permission(call) == action


def test_having_none_of_it_is_said_at_once_or_not_at_all(account: Answered) -> None:
    """The same refusal after a page is a list that broke off, and no end of it."""
    off = "ResourceNotFoundException"

    def pages(first: dict[str, Any]) -> Iterator[dict[str, Any]]:
        def answer(asked: dict[str, Any]) -> dict[str, Any]:
            return refused(off) if asked.get("NextToken") else first

        aws = unit(account, answer, "secretsmanager", "ListSecrets")
        return aws.pages("list_secrets", "SecretList", nothing={off})

    assert list(pages(refused(off))) == []
    seen = pages({"SecretList": [{"Name": "one"}], "NextToken": "2"})
    assert next(seen) == {"Name": "one"}
    with pytest.raises(CloudError):
        next(seen)
