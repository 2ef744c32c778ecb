"""The test cloud answers all that is asked of AWS: what moto lacks, as where nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import botocore.exceptions
import botocore.parsers
import pytest
from botocore import xform_name

from scanner.cloud.aws.account import Account
from scanner.cloud.aws.actions import full_name
from scanner.cloud.limits import Limits
from scanner.demo.aws_server import AwsServer
from scanner.demo.google_server import GoogleServer
from scanner.demo.run import environment
from scanner.targets.unit import collectors

if TYPE_CHECKING:
    from collections.abc import Iterator

# One server for all: another worker would only start one more.
pytestmark = [
    pytest.mark.long,
    pytest.mark.usefixtures("unmeasured"),
]

FAILURES = (
    botocore.exceptions.ClientError,
    botocore.exceptions.BotoCoreError,
    botocore.parsers.ResponseParserError,
)
OPERATIONS = sorted(
    {full_name(c.SERVICE, call) for c in collectors("aws").values() for call in c.CALLS}
)


@pytest.fixture(scope="module")
def server() -> Iterator[AwsServer]:
    with pytest.MonkeyPatch.context() as patch, AwsServer() as server, GoogleServer() as google:
        for name, value in environment(server, google).items():
            patch.setenv(name, value)
        yield server


@pytest.fixture(scope="module")
def account(server: AwsServer) -> Iterator[Account]:
    """The account as a scan sees it, with the clients of a scan."""
    account = Account(None, Limits(attempts=1))
    yield account
    account.close()


def asked(account: Account, operation: str, **params: object) -> Any:
    """Return the parsed answer without what is about the connection, or the code of the error."""
    service, _, name = operation.partition(":")
    client = account.client(service, "eu-central-1")
    given = params or some(client.meta.service_model.operation_model(name).input_shape)
    try:
        answer = getattr(client, xform_name(name))(**given)
    except botocore.exceptions.ClientError as error:
        return code(error, operation)
    del answer["ResponseMetadata"]
    return answer


def code(error: botocore.exceptions.ClientError, operation: str) -> str:
    """Return the service's code. What has none, or a server's failure, is nobody's answer."""
    told = error.response["Error"].get("Code", "")
    status = error.response["ResponseMetadata"]["HTTPStatusCode"]
    if (told and not told.isdigit() and status < 500) or "Head" in operation:
        return str(told)
    raise error


def some(shape: Any, name: str = "") -> Any:  # noqa: PLR0911 - one value for each type
    """Return the least that the model takes for a parameter."""
    match shape and shape.type_name:
        case None:
            return {}
        case "structure":
            return {one: some(shape.members[one], one) for one in shape.required_members}
        case "list":
            return [some(shape.member, name)]
        case "map":
            return {}
        case "string" if shape.enum:
            return shape.enum[0]
        case "string" if name.lower() == "accountid":
            return "123456789012"
        case "string":
            text = "arn:aws:x:eu-central-1:123456789012:x/x" if "arn" in name.lower() else "x"
            return text.ljust(shape.metadata.get("min", 0), "x")
        case "boolean":
            return False
        case _:
            return max(1, shape.metadata.get("min", 1))


def test_every_operation_of_every_collector_is_answered(account: Account) -> None:
    unanswered = {}
    for operation in OPERATIONS:
        try:
            asked(account, operation)
        except FAILURES as error:
            unanswered[operation] = str(error)
    assert unanswered == {}


@pytest.mark.parametrize(
    ("operation", "protocol", "answer"),
    [
        ("redshift:DescribeDataShares", "query", {"DataShares": []}),
        ("ec2:DescribeClientVpnEndpoints", "ec2", {"ClientVpnEndpoints": []}),
        ("storagegateway:ListTapes", "json", {"TapeInfos": []}),
        ("outposts:ListOutposts", "rest-json", {"Outposts": []}),
        ("s3control:ListRegionalBuckets", "rest-xml", {"RegionalBucketList": []}),
        ("eventbridgev2:ListSubscribers", "smithy-rpc-v2-cbor", {"Subscribers": []}),
    ],
)
def test_a_list_is_empty(
    account: Account, server: AwsServer, operation: str, protocol: str, answer: dict[str, Any]
) -> None:
    client = account.client(operation.partition(":")[0], "eu-central-1")
    assert client.meta.service_model.resolved_protocol == protocol
    assert asked(account, operation) == answer
    assert operation in server.not_motos


@pytest.mark.parametrize(
    ("operation", "answer"),
    [
        # The error that the operation declares; of two, that of what is asked for.
        ("elb:DescribeLoadBalancerAttributes", "LoadBalancerNotFound"),
        ("cloudtrail:GetResourcePolicy", "ResourcePolicyNotFoundException"),
        ("docdb-elastic:GetCluster", "ResourceNotFoundException"),
        ("kinesisvideo:DescribeImageGenerationConfiguration", "ResourceNotFoundException"),
        ("eventbridgev2:DescribeEventBus", "ResourceNotFoundException"),
        # It declares none for that, only that the request is refused.
        ("storagegateway:DescribeGatewayInformation", "InvalidGatewayRequestException"),
        # It declares none at all: one of the service, or in the way of EC2.
        ("s3control:GetBucketReplication", "NotFoundException"),
        ("ec2:DescribeImageAttribute", "InvalidImageAttributeID.NotFound"),
    ],
)
def test_one_named_thing_is_not_there(account: Account, operation: str, answer: str) -> None:
    assert asked(account, operation) == answer


@pytest.mark.parametrize(
    ("operation", "params", "answer"),
    [
        # Asked of the account, so there is an answer, with what the model demands.
        ("chime-sdk-voice:GetGlobalSettings", {}, {"VoiceConnector": {}}),
        (
            "cloudfront:ListRealtimeLogConfigs",
            {},
            {"RealtimeLogConfigs": {"MaxItems": 0, "IsTruncated": False, "Marker": ""}},
        ),
        # What is about one thing but lists what it has: the thing may be one of moto's.
        ("ssm:GetResourcePolicies", {"ResourceArn": "arn:aws:ssm:::parameter/x"}, {"Policies": []}),
        ("lightsail:GetDisks", {}, {"disks": []}),
        ("kafkaconnect:ListTagsForResource", {"resourceArn": "arn:aws:x:::x"}, {"tags": {}}),
    ],
)
def test_what_the_account_itself_says(
    account: Account, operation: str, params: dict[str, Any], answer: dict[str, Any]
) -> None:
    assert asked(account, operation, **params) == answer


@pytest.mark.parametrize(
    ("operation", "answer"),
    [
        ("macie2:GetMacieSession", "AccessDeniedException"),
        ("securityhub:DescribeHub", "InvalidAccessException"),
        ("securityhub:DescribeSecurityHubV2", "ResourceNotFoundException"),
    ],
)
def test_what_nobody_switched_on_is_off(account: Account, operation: str, answer: str) -> None:
    assert asked(account, operation) == answer


def test_a_list_beside_a_setting_is_a_list(account: Account) -> None:
    assert asked(account, "lightsail:GetBuckets")["buckets"] == []


def test_what_moto_has_is_motos(account: Account, server: AwsServer) -> None:
    s3 = account.client("s3", "us-east-1")
    s3.create_bucket(Bucket="ordinary")
    s3.put_object(Bucket="ordinary", Key="v20180820/bucket", Body=b"content")
    try:
        assert [bucket["Name"] for bucket in asked(account, "s3:ListBuckets")["Buckets"]] == [
            "ordinary"
        ]
        # It has the same path, and only its signature tells that it is another.
        assert asked(account, "s3:ListDirectoryBuckets") == {"Buckets": []}
        assert asked(account, "s3:GetBucketPolicy", Bucket="ordinary") == "NoSuchBucketPolicy"
        read = s3.get_object(Bucket="ordinary", Key="v20180820/bucket")["Body"].read()
        assert read == b"content"
    finally:
        s3.delete_object(Bucket="ordinary", Key="v20180820/bucket")
        s3.delete_bucket(Bucket="ordinary")
    named = {"s3:ListBuckets", "s3:ListDirectoryBuckets", "s3:GetBucketPolicy", "s3:GetObject"}
    assert server.not_motos & named == {"s3:ListDirectoryBuckets"}


def test_a_region_that_moto_does_not_know_holds_nothing(account: Account) -> None:
    assert asked(account, "s3tables:ListTableBuckets") == {"tableBuckets": []}


def test_says_where_moto_failed(account: Account, server: AwsServer) -> None:
    assert asked(account, "kms:ListGrants", KeyId="nothing") == {"Grants": [], "Truncated": False}
    assert asked(account, "ec2:DescribeClientVpnEndpoints") == {"ClientVpnEndpoints": []}
    asked_here = {"kms:ListGrants", "ec2:DescribeClientVpnEndpoints"}
    assert server.not_motos & asked_here == asked_here
    assert server.stumbled & asked_here == {"kms:ListGrants"}


def test_nothing_is_made_that_moto_cannot_keep(account: Account, server: AwsServer) -> None:
    for operation, params in (
        # The service is none of moto's, and the operation is.
        ("lightsail:CreateDomain", {"domainName": "example.nl"}),
        ("ec2:ModifyVolumeAttribute", {"VolumeId": "vol-1"}),
    ):
        with pytest.raises(FAILURES):
            asked(account, operation, **params)
        assert operation not in server.not_motos


def test_nobody_made_an_identity_center(account: Account) -> None:
    assert asked(account, "sso-admin:ListInstances") == {"Instances": []}


def test_no_service_leads_the_sdk_to_the_internet(account: Account) -> None:
    assert asked(account, "timestream-write:ListDatabases") == {"Databases": []}
