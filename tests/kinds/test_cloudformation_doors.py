"""What a template opens to others, or sends elsewhere, in settings that are easily overlooked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.test_cloudformation import AFTER, BUCKET, NOT_HERE, copies, resources

if TYPE_CHECKING:
    from pathlib import Path

OTHER = "111122223333"
ALLOW = {"Effect": "Allow", "Action": "*", "Resource": "*"}
TO_OTHER = {"Statement": [{**ALLOW, "Principal": {"AWS": f"arn:aws:iam::{OTHER}:root"}}]}
TO_ALL = {"Statement": [{**ALLOW, "Principal": "*"}]}
OPEN = {"Fn::If": ["Undecided", TO_OTHER, {"Ref": "AWS::NoValue"}]}
SETTINGS = [
    ("Backup::LogicallyAirGappedBackupVault", "AccessPolicy"),
    ("CodeArtifact::Repository", "PermissionsPolicyDocument"),
    ("DSQL::Cluster", "PolicyDocument"),
    ("DynamoDB::GlobalTable", "Replicas.ResourcePolicy.PolicyDocument"),
    ("KMS::ReplicaKey", "KeyPolicy"),
    ("Logs::DeliveryDestination", "DeliveryDestinationPolicy.DeliveryDestinationPolicy"),
    ("Logs::LogGroup", "ResourcePolicyDocument"),
    ("MediaStore::Container", "Policy"),
    ("Omics::SequenceStore", "S3AccessPolicy"),
    ("PaymentCryptography::Key", "Policy"),
    ("RUM::AppMonitor", "ResourcePolicy.PolicyDocument"),
    ("Redshift::Cluster", "NamespaceResourcePolicy"),
    ("RedshiftServerless::Namespace", "NamespaceResourcePolicy"),
    ("SageMaker::ModelPackageGroup", "ModelPackageGroupPolicy"),
]


def let_in(tmp_path: Path, type_: str, setting: str, policy: object) -> tuple[list[object], object]:
    """Return the principals that a policy lets in, and whether anyone is."""
    tree: Any = policy
    for name in reversed(setting.split(".")):
        tree = {name: tree}
    given = {"X": {"Type": f"AWS::{type_}", "Properties": tree}}
    more = {
        "Parameters": {"Who": {"Type": "String"}},
        "Conditions": {"Undecided": {"Fn::Equals": [{"Ref": "Who"}, "us"]}},
    }
    facts = resources(tmp_path, given, **more)["X"].facts
    return [p.principal for p in facts.access if p.kind == "principal"], facts.public


@pytest.mark.parametrize(("type_", "setting"), SETTINGS)
def test_a_policy_in_a_setting_lets_others_in(tmp_path: Path, type_: str, setting: str) -> None:
    # A template tells no account of its own, so that a number alone may be ours.
    by_service = {
        "Statement": [{**ALLOW, "Principal": {"AWS": "arn:aws:iam::111122223333:role/x"}}]
    }
    assert let_in(tmp_path, type_, setting, by_service)[0] == [None]
    assert let_in(tmp_path, type_, setting, json.dumps(TO_ALL))[1] is True
    assert let_in(tmp_path, type_, setting, OPEN)[0] == [None]


LOCAL = {"AvailabilityZone": "eu-central-1-ist-1a"}
REDIRECT = {"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "StatusCode": "HTTP_301"}}
FORWARD = {"Type": "forward"}


@pytest.mark.parametrize(
    ("properties", "rule", "expected"),
    [
        ({"Protocol": "HTTPS"}, [], "enforced"),
        ({"Protocol": "HTTP", "DefaultActions": [REDIRECT]}, [], "enforced"),
        ({"Protocol": "HTTP", "DefaultActions": [REDIRECT]}, [FORWARD], "none"),
        ({"Protocol": "HTTP", "DefaultActions": [FORWARD]}, [], "none"),
        ({"Protocol": "HTTP", "DefaultActions": {"Fn::ImportValue": "x"}}, [], "none"),
        ({"Protocol": "TCP"}, [], "unknown"),
        ({"Protocol": {"Fn::ImportValue": "x"}}, [], "unknown"),
    ],
)
def test_a_listener_for_plain_http(
    tmp_path: Path, properties: dict[str, Any], rule: list[object], expected: str
) -> None:
    service = "AWS::ElasticLoadBalancingV2"
    named = {"ListenerArn": {"Ref": "X"}, "Actions": rule}
    given = {
        "X": {"Type": f"{service}::Listener", "Properties": properties},
        **({"R": {"Type": f"{service}::ListenerRule", "Properties": named}} if rule else {}),
    }
    (path,) = resources(tmp_path, given)["X"].facts.access
    assert path.encryption == expected


def test_a_listener_stands_where_its_load_balancer_does(tmp_path: Path) -> None:
    service = "AWS::ElasticLoadBalancingV2"
    given = {
        "Far": {"Type": "AWS::EC2::Subnet", "Properties": LOCAL},
        "Lb": {"Type": f"{service}::LoadBalancer", "Properties": {"Subnets": [{"Ref": "Far"}]}},
        "X": {
            "Type": f"{service}::Listener",
            "Properties": {"Protocol": "HTTPS", "LoadBalancerArn": {"Ref": "Lb"}},
        },
    }
    (path,) = resources(tmp_path, given)["X"].facts.access
    assert (path.kind, path.origins, path.encryption) == ("network", ("TR",), "enforced")


@pytest.mark.parametrize(
    ("said", "expected"), [(True, "enforced"), ("false", "optional"), (None, "unknown")]
)
def test_a_proxy_before_a_database(tmp_path: Path, said: object, expected: str) -> None:
    given = {"X": {"Type": "AWS::RDS::DBProxy", "Properties": {"RequireTLS": said}}}
    (path,) = resources(tmp_path, given)["X"].facts.access
    assert path.encryption == expected


STREAM = "arn:aws:kinesis:us-east-1:111122223333:stream/x"
LOGS = {"DestinationArn": STREAM}
US = "us-east-1: US"


@pytest.mark.parametrize(
    ("type_", "properties", "expected"),
    [
        (
            "Logs::AccountPolicy",
            {"PolicyType": "SUBSCRIPTION_FILTER_POLICY", "PolicyDocument": json.dumps(LOGS)},
            [f"log {US}"],
        ),
        (
            "Logs::AccountPolicy",
            {"PolicyType": "SUBSCRIPTION_FILTER_POLICY", "PolicyDocument": {"Ref": "P"}},
            [f"log ?: PolicyDocument {AFTER}"],
        ),
        ("Logs::AccountPolicy", {"PolicyType": "DATA_PROTECTION_POLICY"}, []),
        ("Logs::AccountPolicy", {"PolicyType": {"Ref": "P"}}, [f"log ?: PolicyType {AFTER}"]),
        (
            "Transfer::Connector",
            {"Url": "sftp://there.example.net"},
            ["replica ?: with another party: declare it in the register"],
        ),
        (
            "Transfer::Workflow",
            {
                "Steps": [
                    {
                        "CopyStepDetails": {
                            "DestinationFileLocation": {"S3FileLocation": {"Bucket": "elsewhere"}}
                        }
                    }
                ]
            },
            [f"replica ?: Bucket {NOT_HERE}"],
        ),
        (
            "Lex::Bot",
            {"Replication": {"ReplicaRegions": ["us-east-1"]}},
            ["primary eu-west-1: IE", f"replica {US}"],
        ),
        (
            "Lex::Bot",
            {"Replication": {"ReplicaRegions": {"Ref": "P"}}},
            ["primary eu-west-1: IE", f"replica ?: ReplicaRegions {AFTER}"],
        ),
        (
            "RDS::Integration",
            {"TargetArn": "arn:aws:redshift-serverless:us-east-1:111122223333:namespace/x"},
            [f"replica {US}"],
        ),
        (
            "ECS::Service",
            {
                "ServiceConnectConfiguration": {
                    "LogConfiguration": {
                        "LogDriver": "awslogs",
                        "Options": {"awslogs-region": "us-east-1"},
                    }
                }
            },
            ["primary eu-west-1: IE", f"log {US}"],
        ),
        (
            "Athena::WorkGroup",
            {
                "WorkGroupConfiguration": {
                    "MonitoringConfiguration": {
                        "S3LoggingConfiguration": {
                            "Enabled": True,
                            "LogLocation": "s3://elsewhere/",
                        }
                    }
                }
            },
            ["primary eu-west-1: IE", f"log ?: LogLocation {NOT_HERE}"],
        ),
        (
            "ElasticLoadBalancingV2::LoadBalancer",
            {"LoadBalancerAttributes": ["no mapping"]},
            [],
        ),
        (
            "SNS::Topic",
            {"Subscription": ["no mapping"]},
            ["primary eu-west-1: IE", "replica ?: Subscription cannot be read"],
        ),
    ],
)
def test_where_it_goes(
    tmp_path: Path, type_: str, properties: dict[str, Any], expected: list[str]
) -> None:
    assert copies(tmp_path, f"AWS::{type_}", properties, Logs=BUCKET) == expected


@pytest.mark.parametrize(
    ("type_", "attribute"),
    [("AWS::CloudFormation::Stack", "Outputs.Bus"), ("AWS::SSM::Parameter", "Value")],
)
def test_a_bus_that_something_else_hands_out(tmp_path: Path, type_: str, attribute: str) -> None:
    aim = {"Targets": [{"Id": "1", "Arn": {"Fn::GetAtt": ["From", attribute]}}]}
    given = {
        "From": {"Type": type_},
        "X": {"Type": "AWS::Events::Rule", "Properties": aim},
    }
    (copy,) = resources(tmp_path, given)["X"].facts.copies
    assert (copy.role, copy.location.countries) == ("replica", ())


def test_a_bucket_of_another_account_is_not_ones_own(tmp_path: Path) -> None:
    to = {"Bucket": "arn:aws:s3:::theirs", "Account": OTHER}
    rules = {"Rules": [{"Status": "Enabled", "Destination": to}]}
    given = {
        "X": {"Type": "AWS::S3::Bucket", "Properties": {"ReplicationConfiguration": rules}},
    }
    found = resources(tmp_path, given)["X"].facts.copies
    assert [copy.owner for copy in found if copy.role == "replica"] == [OTHER]


@pytest.mark.parametrize(("said", "expected"), [("NONE", True), ("AWS_IAM", None)])
def test_a_function_with_an_address_that_anyone_may_call(
    tmp_path: Path, said: str, expected: object
) -> None:
    url = {"FunctionUrlConfig": {"AuthType": said}}
    given = {"X": {"Type": "AWS::Serverless::Function", "Properties": url}}
    assert resources(tmp_path, given)["X"].facts.public is expected


@pytest.mark.parametrize(
    "type_", ["RDS::DBCluster", "Timestream::InfluxDBCluster", "Timestream::InfluxDBInstance"]
)
def test_what_may_be_open_to_the_internet(tmp_path: Path, type_: str) -> None:
    given = {"X": {"Type": f"AWS::{type_}", "Properties": {"PubliclyAccessible": True}}}
    assert resources(tmp_path, given)["X"].facts.public is True


@pytest.mark.parametrize(
    ("type_", "own", "named"),
    [
        ("APS::Workspace", {}, ("APS::ResourcePolicy", "WorkspaceArn", "PolicyDocument")),
        ("Lambda::Function", {}, ("Lambda::ResourcePolicy", "ResourceArn", "PolicyDocument")),
        ("S3::Bucket", {}, ("S3::AccessPoint", "Bucket", "Policy")),
        ("S3Express::DirectoryBucket", {}, ("S3Express::AccessPoint", "Bucket", "Policy")),
        ("S3Files::FileSystem", {}, ("S3Files::FileSystemPolicy", "FileSystemId", "Policy")),
        (
            "VpcLattice::Service",
            {"AuthType": "AWS_IAM"},
            ("VpcLattice::AuthPolicy", "ResourceIdentifier", "Policy"),
        ),
    ],
)
def test_a_policy_beside_lets_others_in(
    tmp_path: Path, type_: str, own: dict[str, Any], named: tuple[str, str, str]
) -> None:
    policy, setting, text = named
    let = {setting: {"Ref": "X"}, text: TO_OTHER}
    given = {
        "X": {"Type": f"AWS::{type_}", "Properties": own},
        "P": {"Type": f"AWS::{policy}", "Properties": let},
    }
    access = resources(tmp_path, given)["X"].facts.access
    assert [path.principal for path in access if path.kind == "principal"] == [None]


SESSION = {"inputs": {"s3BucketName": "elsewhere", "cloudWatchLogGroupName": "x"}}


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"Content": SESSION}, []),
        ({"Content": SESSION, "DocumentType": "Command"}, []),
        (
            {"Content": SESSION, "DocumentType": "Session"},
            [f"log ?: s3BucketName {NOT_HERE}", "log eu-west-1: IE"],
        ),
        (
            {"Content": json.dumps(SESSION), "DocumentType": "Session"},
            [f"log ?: s3BucketName {NOT_HERE}", "log eu-west-1: IE"],
        ),
        ({"Content": "{", "DocumentType": "Session"}, ["log ?: Content cannot be read"]),
        (
            {"Content": {"Fn::ImportValue": "x"}, "DocumentType": "Session"},
            [f"log ?: Content {AFTER}"],
        ),
        (
            {"Content": SESSION, "DocumentType": {"Fn::ImportValue": "x"}},
            [f"log ?: DocumentType {AFTER}"],
        ),
    ],
)
def test_where_sessions_are_logged(
    tmp_path: Path, properties: dict[str, Any], expected: list[str]
) -> None:
    assert copies(tmp_path, "AWS::SSM::Document", properties) == expected


ORGANISATION = "arn:aws:organizations::999988887777:organization/o-abc123"


@pytest.mark.parametrize(
    ("image", "who", "public"),
    [
        ({}, [], False),
        (
            {
                "TargetAccountIds": [OTHER],
                "LaunchPermissionConfiguration": {"OrganizationArns": [ORGANISATION]},
            },
            [f"aws:{OTHER}", "aws:org:o-abc123"],
            False,
        ),
        (
            {"TargetAccountIds": [OTHER, {"Fn::ImportValue": "x"}]},
            [f"aws:{OTHER}", None],
            False,
        ),
        ({"LaunchPermissionConfiguration": {"UserGroups": ["all"]}}, [], True),
        ({"LaunchPermissionConfiguration": {"Fn::ImportValue": "x"}}, [None], None),
    ],
)
def test_whom_images_are_given_to(
    tmp_path: Path, image: dict[str, Any], who: list[object], public: object
) -> None:
    to = [{"Region": "eu-west-1", "AmiDistributionConfiguration": image}]
    type_ = "AWS::ImageBuilder::DistributionConfiguration"
    given = {"X": {"Type": type_, "Properties": {"Distributions": to}}}
    facts = resources(tmp_path, given)["X"].facts
    assert [path.principal for path in facts.access if path.kind == "share"] == who
    assert facts.public is public


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({}, None),
        ({"AccessControl": "Private"}, None),
        ({"AccessControl": "PublicRead"}, True),
        ({"AccessControl": "AuthenticatedRead"}, True),
        ({"AccessControl": {"Fn::ImportValue": "x"}}, None),
        (
            {
                "AccessControl": "PublicRead",
                "PublicAccessBlockConfiguration": {"IgnorePublicAcls": True},
            },
            None,
        ),
    ],
)
def test_a_bucket_that_anyone_may_read(
    tmp_path: Path, properties: dict[str, Any], expected: object
) -> None:
    given = {"X": {"Type": "AWS::S3::Bucket", "Properties": properties}}
    assert resources(tmp_path, given)["X"].facts.public is expected


def test_a_volume_of_a_driver_that_is_no_name_is_nobody_knows_where(tmp_path: Path) -> None:
    volume = {"DockerVolumeConfiguration": {"Driver": {"a": 1}}}
    found = copies(tmp_path, "AWS::ECS::TaskDefinition", {"Volumes": [volume]})
    assert found == ["primary ?: a volume is of another driver, or over a network"]


def test_a_condition_that_cannot_be_read_limits_nobody(tmp_path: Path) -> None:
    let = {"EventBusName": {"Ref": "X"}, "Principal": "*", "Condition": "x"}
    given = {
        "X": {"Type": "AWS::Events::EventBus"},
        "P": {"Type": "AWS::Events::EventBusPolicy", "Properties": let},
    }
    access = resources(tmp_path, given)["X"].facts.access
    assert [path.principal for path in access if path.kind == "principal"] == [None]


@pytest.mark.parametrize(
    ("type_", "role"),
    [
        ("Backup::RestoreTestingPlan", "planned"),
        ("Connect::Vocabulary", "primary"),
        ("IdentityStore::Group", "primary"),
        ("ImageBuilder::Image", "snapshot"),
        ("StorageGateway::TapePool", "primary"),
        ("XRay::Group", "primary"),
    ],
)
def test_what_terraform_is_held_to_keep(tmp_path: Path, type_: str, role: str) -> None:
    assert copies(tmp_path, f"AWS::{type_}", {}) == [f"{role} eu-west-1: IE"]
