"""What types of CloudFormation keep and where, through templates as people write them."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from scanner import kinds
from scanner.kinds import cloudformation
from scanner.kinds.facts import planned
from scanner.kinds.kind import Kept
from scanner.kinds.network import InNetwork
from scanner.kinds.surroundings import Surroundings
from scanner.plans import Told, read
from tests.kinds.things import told

if TYPE_CHECKING:
    from scanner.model import Resource

FIXTURES = Path(__file__).parent.parent / "fixtures" / "kinds"
NOT_HERE = "is not in this plan; --with-run looks it up in what is there today"
AFTER = "is known only after the deploy"


def lines(name: str) -> list[str]:
    text = (FIXTURES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


SCHEMA: dict[str, dict[str, Any]] = json.loads((FIXTURES / "cloudformation.json").read_text())[
    "types"
]
TYPES = lines("cloudformation.types.txt")
UNSUPPORTED = lines("cloudformation.unsupported.txt")


def resources(tmp_path: Path, given: dict[str, Any], **more: Any) -> dict[str, Resource]:
    path = tmp_path / "template.json"
    path.write_text(json.dumps({"Resources": given, **more}), encoding="utf-8")
    (stack,) = read(str(path), Told(regions=("eu-west-1",)))
    around = Surroundings([stack])
    found = {}
    for thing in stack.things:
        kind = kinds.find(thing.kind)
        assert kind or kinds.keeps_nothing(thing.kind), thing.kind
        if kind is None:
            continue
        found[thing.address] = planned(thing, kind, stack, around)
    return found


def copies(tmp_path: Path, type_: str, properties: dict[str, Any], **others: Any) -> list[str]:
    given = {"X": {"Type": type_, "Properties": properties}, **others}
    return [told(copy) for copy in resources(tmp_path, given)["X"].facts.copies]


BUCKET = {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "logs"}}
ISTANBUL = {"AvailabilityZone": "eu-central-1-ist-1a"}
OTHERS = {
    "Logs": BUCKET,
    "Run": {"Type": "AWS::Lambda::Function"},
    "Istanbul": {"Type": "AWS::EC2::Subnet", "Properties": ISTANBUL},
    "Subnets": {
        "Type": "AWS::RDS::DBSubnetGroup",
        "Properties": {"SubnetIds": [{"Ref": "Istanbul"}]},
    },
}
IRELAND = "primary eu-west-1: IE"


@pytest.mark.parametrize(
    ("type_", "properties", "expected"),
    [
        ("S3::Bucket", {}, [IRELAND]),
        (
            "S3::Bucket",
            {"LoggingConfiguration": {"DestinationBucketName": {"Ref": "Logs"}}},
            [IRELAND, "log eu-west-1: IE"],
        ),
        (
            "S3::Bucket",
            {
                "ReplicationConfiguration": {
                    "Rules": [
                        {"Status": "Enabled", "Destination": {"Bucket": "arn:aws:s3:::far"}},
                        {"Status": "Disabled", "Destination": {"Bucket": "arn:aws:s3:::off"}},
                        {
                            "Status": "Enabled",
                            "Destination": {"Bucket": {"Fn::GetAtt": ["Logs", "Arn"]}},
                        },
                    ]
                }
            },
            [IRELAND, f"replica ?: Bucket {NOT_HERE}", "replica eu-west-1: IE"],
        ),
        (
            "DynamoDB::GlobalTable",
            {
                "Replicas": [
                    {"Region": {"Ref": "AWS::Region"}},
                    {
                        "Region": "us-east-1",
                        "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": True},
                    },
                ]
            },
            [IRELAND, "replica eu-west-1: IE", "replica us-east-1: US", "backup us-east-1: US"],
        ),
        (
            "DynamoDB::GlobalTable",
            {"Replicas": [{"Region": {"Fn::ImportValue": "far"}}]},
            [IRELAND, f"replica ?: Region {AFTER}"],
        ),
        (
            "RDS::DBInstance",
            {
                "AvailabilityZone": "eu-central-1a",
                "SourceRegion": "us-east-1",
                "AutomaticBackupReplicationRegion": "us-west-2",
                "BackupRetentionPeriod": 7,
            },
            ["primary eu-central-1a: DE", "backup eu-central-1a: DE", "backup us-west-2: US"],
        ),
        ("RDS::DBCluster", {"SourceRegion": "us-east-1"}, [IRELAND]),
        (
            "Omics::SequenceStore",
            {"FallbackLocation": "s3://logs/left/", "AccessLogLocation": "s3://far/omics/"},
            [IRELAND, "replica eu-west-1: IE", f"log ?: AccessLogLocation {NOT_HERE}"],
        ),
        ("Omics::SequenceStore", {}, [IRELAND]),
        (
            "Wisdom::KnowledgeBase",
            {
                "VectorIngestionConfiguration": {
                    "ParsingConfiguration": {
                        "BedrockFoundationModelConfiguration": {
                            "ModelArn": "arn:aws:bedrock:us-west-2::foundation-model/m"
                        }
                    }
                }
            },
            [IRELAND, "cache us-west-2: US"],
        ),
        ("SMSVOICE::Pool", {"TwoWay": {"Enabled": False, "ChannelArn": "arn"}}, []),
        (
            "SMSVOICE::Pool",
            {"TwoWay": {"Enabled": True, "ChannelArn": "arn:aws:sns:us-east-1:1:far"}},
            ["replica us-east-1: US"],
        ),
        (
            "SMSVOICE::PhoneNumber",
            {"TwoWay": {"Enabled": True, "ChannelArn": "connect.eu-central-1.amazonaws.com"}},
            ["replica eu-central-1: DE"],
        ),
        (
            "EFS::FileSystem",
            {
                "BackupPolicy": {"Status": "ENABLED"},
                "ReplicationConfiguration": {
                    "Destinations": [{"Region": "us-east-1"}, {"FileSystemId": "fs-1"}]
                },
            },
            [
                IRELAND,
                "replica us-east-1: US",
                "replica ?: the destination names no region",
                "backup eu-west-1: IE",
            ],
        ),
        (
            "Backup::BackupPlan",
            {
                "BackupPlan": {
                    "BackupPlanRule": [
                        {
                            "CopyActions": [
                                {
                                    "DestinationBackupVaultArn": {
                                        "Fn::Sub": "arn:${AWS::Partition}:backup:us-east-1:"
                                        "${AWS::AccountId}:backup-vault:${Logs}"
                                    }
                                }
                            ]
                        }
                    ]
                }
            },
            ["planned eu-west-1: IE", "planned us-east-1: US"],
        ),
        (
            "DLM::LifecyclePolicy",
            {
                "PolicyDetails": {
                    "Schedules": [{"CrossRegionCopyRules": [{"TargetRegion": "us-east-1"}]}]
                }
            },
            ["planned eu-west-1: IE", "planned us-east-1: US"],
        ),
        (
            "SecretsManager::Secret",
            {"ReplicaRegions": [{"Region": "us-east-1"}, {"Region": "eu-west-3"}]},
            [IRELAND, "replica us-east-1: US", "replica eu-west-3: FR"],
        ),
        (
            "KMS::ReplicaKey",
            {"PrimaryKeyArn": "arn:aws:kms:us-east-1:1:key/k"},
            ["key eu-west-1: IE"],
        ),
        (
            "Cassandra::Keyspace",
            {"ReplicationSpecification": {"RegionList": ["eu-west-1", "us-east-1"]}},
            [IRELAND, "replica eu-west-1: IE", "replica us-east-1: US"],
        ),
        (
            "DSQL::Cluster",
            {
                "MultiRegionProperties": {
                    "WitnessRegion": "us-west-2",
                    "Clusters": ["arn:aws:dsql:us-east-1:1:cluster/c"],
                }
            },
            [IRELAND, "replica us-east-1: US", "replica us-west-2: US"],
        ),
        (
            "Redshift::Cluster",
            {"DestinationRegion": "us-east-1"},
            [IRELAND, "snapshot eu-west-1: IE", "snapshot us-east-1: US"],
        ),
        (
            "ECR::ReplicationConfiguration",
            {"ReplicationConfiguration": {"Rules": [{"Destinations": [{"Region": "us-east-1"}]}]}},
            ["planned eu-west-1: IE", "planned us-east-1: US"],
        ),
        (
            "KinesisFirehose::DeliveryStream",
            {
                "S3DestinationConfiguration": {"BucketARN": {"Fn::GetAtt": ["Logs", "Arn"]}},
                "HttpEndpointDestinationConfiguration": {"EndpointConfiguration": {"Url": "u"}},
            },
            [IRELAND, "replica eu-west-1: IE"],
        ),
        (
            "Athena::WorkGroup",
            {
                "WorkGroupConfiguration": {
                    "ResultConfiguration": {"OutputLocation": {"Fn::Sub": "s3://${Logs}/found/"}}
                }
            },
            [IRELAND, "planned eu-west-1: IE"],
        ),
        ("CloudTrail::Trail", {"S3BucketName": {"Ref": "Logs"}}, ["log eu-west-1: IE"]),
        (
            "EC2::FlowLog",
            {"LogDestination": {"Fn::Sub": "arn:${AWS::Partition}:s3:::${Logs}/flows"}},
            ["log eu-west-1: IE"],
        ),
        (
            "EC2::Instance",
            {"AvailabilityZone": {"Fn::Select": [0, {"Fn::GetAZs": ""}]}},
            [IRELAND],
        ),
        ("EC2::Volume", {"AvailabilityZone": "us-east-1a"}, ["primary us-east-1a: US"]),
        ("CloudFront::Distribution", {}, []),
        (
            "EC2::Instance",
            {"SubnetId": {"Ref": "Istanbul"}},
            ["primary eu-central-1-ist-1a: TR"],
        ),
        (
            "RDS::DBInstance",
            {"DBSubnetGroupName": {"Ref": "Subnets"}},
            ["primary eu-central-1-ist-1a: TR"],
        ),
        (
            "SNS::Topic",
            {
                "Subscription": [
                    {"Protocol": "sqs", "Endpoint": "arn:aws:sqs:us-east-1:1:q"},
                    {"Protocol": "email", "Endpoint": "a@example.org"},
                ]
            },
            [IRELAND, "replica us-east-1: US"],
        ),
        (
            "SNS::Subscription",
            {"Protocol": "https", "Endpoint": "https://example.org"},
            [],
        ),
        (
            "Events::Rule",
            {
                "Targets": [
                    {"Arn": "arn:aws:events:us-east-1:1:event-bus/b"},
                    {"Arn": "arn:aws:lambda:eu-west-1:1:function:f"},
                    {"Arn": {"Fn::ImportValue": "x"}},
                    {"Arn": {"Fn::GetAtt": ["Logs", "Arn"]}},
                ]
            },
            ["replica us-east-1: US", f"replica ?: Arn of a target {AFTER}"],
        ),
        (
            "ECS::TaskDefinition",
            {
                "ContainerDefinitions": [
                    {
                        "LogConfiguration": {
                            "LogDriver": "awslogs",
                            "Options": {"awslogs-region": region},
                        }
                    }
                    for region in ("us-east-1", {"Ref": "AWS::Region"})
                ]
                + [{"LogConfiguration": {"LogDriver": "splunk"}}, {"Name": "x"}],
                "Volumes": [
                    {"Name": "scratch", "DockerVolumeConfiguration": {"Driver": "local"}},
                    {"DockerVolumeConfiguration": {"DriverOpts": {"type": "nfs"}}},
                ],
            },
            [
                "log us-east-1: US",
                "log eu-west-1: IE",
                "log ?: a container sends its log by another driver",
                "primary ?: a volume is of another driver, or over a network",
            ],
        ),
        (
            "Glue::Job",
            {"DefaultArguments": {"--TempDir": "s3://unheard-of/x/", "--job-language": "python"}},
            ["log eu-west-1: IE", f"cache ?: --TempDir {NOT_HERE}"],
        ),
        (
            "ElasticLoadBalancingV2::LoadBalancer",
            {
                "LoadBalancerAttributes": [
                    {"Key": "access_logs.s3.enabled", "Value": "true"},
                    {"Key": "access_logs.s3.bucket", "Value": {"Ref": "Logs"}},
                ]
            },
            ["log eu-west-1: IE"],
        ),
        (
            "DMS::Endpoint",
            {"EndpointType": "target", "S3Settings": {"BucketName": "logs"}},
            ["replica eu-west-1: IE"],
        ),
        ("DMS::Endpoint", {"EndpointType": "source", "ServerName": "x"}, []),
        (
            "DMS::Endpoint",
            {"EndpointType": "target", "ServerName": "x"},
            [f"replica ?: ServerName {NOT_HERE}"],
        ),
        (
            "SSM::Association",
            {"OutputLocation": {"S3Location": {"OutputS3Region": "us-east-1"}}},
            ["log us-east-1: US"],
        ),
        (
            "CodePipeline::Pipeline",
            {"ArtifactStores": [{"Region": "us-east-1"}]},
            [IRELAND, "primary us-east-1: US"],
        ),
        (
            "Logs::SubscriptionFilter",
            {"DestinationArn": {"Fn::GetAtt": ["Run", "Arn"]}},
            ["log eu-west-1: IE"],
        ),
        (
            "Lambda::EventInvokeConfig",
            {"DestinationConfig": {"OnSuccess": {"Destination": "arn:aws:sqs:us-east-1:1:q"}}},
            ["replica us-east-1: US"],
        ),
        ("Serverless::SimpleTable", {}, [IRELAND]),
        ("Chime::VoiceConnector", {"AwsRegion": "us-east-1"}, ["log us-east-1: US"]),
        (
            "Chime::VoiceConnector",
            {},
            ["log ?: AwsRegion is not set: Chime then chooses one"],
        ),
        (
            "S3Express::DirectoryBucket",
            {"LocationName": "euc1-ist1-az1"},
            ["primary euc1-ist1-az1: TR"],
        ),
        (
            "S3Express::DirectoryBucket",
            {"InventoryConfigurations": [{"Destination": {"BucketArn": "arn:aws:s3:::far"}}]},
            [IRELAND, f"index ?: BucketArn {NOT_HERE}"],
        ),
        (
            "Glue::Database",
            {
                "DatabaseInput": {
                    "LocationUri": "s3://far/x",
                    "TargetDatabase": {"Region": "us-east-1"},
                }
            },
            [
                "index eu-west-1: IE",
                f"primary ?: LocationUri {NOT_HERE}",
                "primary us-east-1: US",
            ],
        ),
        (
            "Glue::Table",
            {
                "TableInput": {
                    "StorageDescriptor": {"Location": {"Fn::Sub": "s3://${Logs}/x"}},
                    "TargetTable": {"Region": "us-east-1"},
                },
                "OpenTableFormatInput": {
                    "IcebergInput": {"IcebergTableInput": {"Location": "s3://far/x"}}
                },
            },
            [
                "index eu-west-1: IE",
                "primary eu-west-1: IE",
                f"primary ?: Location {NOT_HERE}",
                "primary us-east-1: US",
            ],
        ),
        (
            "Glue::Partition",
            {"PartitionInput": {"StorageDescriptor": {"Location": "s3://far/x"}}},
            ["index eu-west-1: IE", f"primary ?: Location {NOT_HERE}"],
        ),
        (
            "CustomerProfiles::Domain",
            {
                name: {"ExportingConfig": {"S3Exporting": {"S3BucketName": "far"}}}
                for name in ("Matching", "RuleBasedMatching")
            },
            [IRELAND, f"replica ?: S3BucketName {NOT_HERE}"],
        ),
        (
            "SageMaker::UserProfile",
            {"UserSettings": {"SharingSettings": {"S3OutputPath": "s3://far/x"}}},
            [IRELAND, f"replica ?: S3OutputPath {NOT_HERE}"],
        ),
        (
            "StorageGateway::NFSFileShare",
            {"LocationARN": "arn:aws:s3:::far", "BucketRegion": "us-east-1"},
            [f"primary ?: LocationARN {NOT_HERE}", "primary us-east-1: US"],
        ),
        ("StorageGateway::SMBFileShare", {}, ["primary ?: LocationARN is not set"]),
        (
            "FSx::FileSystem",
            {
                "LustreConfiguration": {
                    "AutomaticBackupRetentionDays": 7,
                    "ExportPath": "s3://far/x",
                    "LogConfiguration": {"Destination": "arn:aws:logs:us-east-1:1:log-group:g"},
                },
            },
            [
                IRELAND,
                "backup eu-west-1: IE",
                f"replica ?: ExportPath {NOT_HERE}",
                "log us-east-1: US",
            ],
        ),
        (
            "AmazonMQ::Broker",
            {
                "DataReplicationPrimaryBrokerArn": "arn:aws:mq:us-east-1:1:broker:b:b-1",
                "Logs": {"General": True, "Audit": "false"},
            },
            [IRELAND, "replica us-east-1: US", "log eu-west-1: IE"],
        ),
        (
            "SES::ReceiptRule",
            {
                "Rule": {
                    "Actions": [
                        {"S3Action": {"BucketName": "far"}},
                        {"WorkmailAction": {"OrganizationArn": "arn:aws:workmail:us-east-1:1:o/o"}},
                        {"SNSAction": {"TopicArn": "arn:aws:sns:us-west-2:1:t"}},
                    ]
                }
            },
            [
                f"primary ?: BucketName {NOT_HERE}",
                "replica us-east-1: US",
                "replica us-west-2: US",
            ],
        ),
        (
            "Bedrock::KnowledgeBase",
            {
                "StorageConfiguration": {
                    "RdsConfiguration": {"ResourceArn": "arn:aws:rds:us-east-1:1:cluster:c"},
                    "PineconeConfiguration": {"ConnectionString": "x"},
                    "MongoDbAtlasConfiguration": {"Endpoint": "x"},
                }
            },
            [
                "index eu-west-1: IE",
                "index ?: with another party: declare it in the register",
                "index us-east-1: US",
            ],
        ),
        ("CloudHSM::Cluster", {}, ["key eu-west-1: IE", "backup eu-west-1: IE"]),
        ("Events::EventBus", {}, ["cache eu-west-1: IE"]),
        (
            "Backup::BackupPlan",
            {
                "BackupPlan": {
                    "BackupPlanRule": [
                        {
                            "TargetLogicallyAirGappedBackupVaultArn": (
                                "arn:aws:backup:us-east-1:1:backup-vault:v"
                            )
                        }
                    ]
                }
            },
            ["planned eu-west-1: IE", "planned us-east-1: US"],
        ),
        (
            "SSMIncidents::ReplicationSet",
            {"Regions": [{"RegionName": "us-east-1"}]},
            ["replica us-east-1: US"],
        ),
        ("Cognito::UserPoolReplica", {"RegionName": "us-east-1"}, ["replica us-east-1: US"]),
        (
            "Connect::InstanceStorageConfig",
            {"S3Config": {"BucketName": "logs"}},
            [IRELAND],
        ),
    ],
)
def test_copies(
    tmp_path: Path, type_: str, properties: dict[str, Any], expected: list[str]
) -> None:
    assert copies(tmp_path, f"AWS::{type_}", properties, **OTHERS) == expected


@pytest.mark.parametrize(
    ("type_", "properties", "expected"),
    [
        ("ElastiCache::ReplicationGroup", {"TransitEncryptionEnabled": False}, "none"),
        (
            "OpenSearchService::Domain",
            {"DomainEndpointOptions": {"EnforceHTTPS": True}},
            "enforced",
        ),
        (
            "MSK::Cluster",
            {"EncryptionInfo": {"EncryptionInTransit": {"ClientBroker": "TLS_PLAINTEXT"}}},
            "optional",
        ),
        ("MSK::Cluster", {}, "unknown"),
        ("Chime::VoiceConnector", {"RequireEncryption": "false"}, "optional"),
        ("ElasticLoadBalancing::LoadBalancer", {"Listeners": [{"Protocol": "HTTP"}]}, "none"),
        ("SES::ReceiptRule", {"Rule": {"TlsPolicy": "Optional"}}, "optional"),
        ("StorageGateway::NFSFileShare", {}, "none"),
        ("StorageGateway::SMBFileShare", {}, "unknown"),
        ("SecretsManager::Secret", {}, "by-service"),
    ],
)
def test_encryption(tmp_path: Path, type_: str, properties: dict[str, Any], expected: str) -> None:
    given = {"X": {"Type": f"AWS::{type_}", "Properties": properties}}
    (path,) = resources(tmp_path, given)["X"].facts.access
    assert path.encryption == expected


PUBLIC = {"ConnectivityInfo": {"PublicAccess": {"Type": "SERVICE_PROVIDED_EIPS"}}}


@pytest.mark.parametrize(
    ("type_", "properties", "expected"),
    [
        *(
            (type_, {"PubliclyAccessible": said}, expected)
            for type_ in (
                *("AmazonMQ::Broker", "DMS::ReplicationInstance", "Lightsail::Database"),
                *("Neptune::DBInstance", "RDS::DBInstance", "RDS::DBShardGroup"),
                *("Redshift::Cluster", "RedshiftServerless::Workgroup"),
            )
            for said, expected in ((True, True), ("true", True), ("false", False))
        ),
        ("RDS::DBInstance", {}, None),
        ("RDS::DBInstance", {"PubliclyAccessible": {"Fn::ImportValue": "x"}}, None),
        ("NeptuneGraph::Graph", {"PublicConnectivity": True}, True),
        ("MSK::Cluster", {"BrokerNodeGroupInfo": PUBLIC}, True),
        ("MSK::Cluster", {}, None),
    ],
)
def test_what_is_open_to_the_internet(
    tmp_path: Path, type_: str, properties: dict[str, Any], expected: bool | None
) -> None:
    given = {"X": {"Type": f"AWS::{type_}", "Properties": properties}}
    assert resources(tmp_path, given)["X"].facts.public is expected


HOOK = {"Protocol": "https", "Endpoint": "https://hook.example.org/a?key=1"}
SPLUNK = {"HECEndpoint": "https://in.example.net:8088"}


@pytest.mark.parametrize(
    ("type_", "properties", "expected"),
    [
        ("SNS::Subscription", HOOK, ["aws:host:hook.example.org"]),
        ("SNS::Subscription", {"Protocol": "application", "Endpoint": "x"}, [None]),
        ("SNS::Subscription", {"Protocol": "email", "Endpoint": "a@example.org"}, []),
        ("SNS::Topic", {"Subscription": [HOOK, HOOK]}, ["aws:host:hook.example.org"]),
        (
            "KinesisFirehose::DeliveryStream",
            {
                "HttpEndpointDestinationConfiguration": {
                    "EndpointConfiguration": {"Url": "https://in.example.com/v1"}
                },
                "SnowflakeDestinationConfiguration": {"AccountUrl": {"Fn::ImportValue": "x"}},
                "SplunkDestinationConfiguration": SPLUNK,
            },
            ["aws:host:in.example.com", None, "aws:host:in.example.net"],
        ),
    ],
)
def test_who_gets_what_is_sent(
    tmp_path: Path, type_: str, properties: dict[str, Any], expected: list[str | None]
) -> None:
    given = {"X": {"Type": f"AWS::{type_}", "Properties": properties}}
    access = resources(tmp_path, given)["X"].facts.access
    assert [path.principal for path in access if path.kind == "principal"] == expected


@pytest.mark.parametrize(
    "type_",
    [
        *("AppSync::ApiCache", "CloudHSM::Cluster", "DMS::ReplicationInstance"),
        *("KMS::Key", "KMS::ReplicaKey", "PaymentCryptography::Key"),
    ],
)
def test_what_is_kept_is_judged(tmp_path: Path, type_: str) -> None:
    found = resources(tmp_path, {"X": {"Type": f"AWS::{type_}"}})["X"]
    assert found.facts.persistence == "persistent"


def test_a_name_and_tags(tmp_path: Path) -> None:
    properties = {"BucketName": "b", "Tags": [{"Key": "team", "Value": "voice"}]}
    found = resources(tmp_path, {"X": {"Type": "AWS::S3::Bucket", "Properties": properties}})["X"]
    assert (found.id, found.name, found.tags) == ("X", "b", {"team": "voice"})


def module_of(type_: str) -> str:
    return type_.replace("::", "_").lower()


ASKED = "agents ask this through the gateway"
NOT_TOLD = f"unknown: {ASKED}; how AWS connects to it is not told"


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        (
            {"Http": {"Passthrough": {"Endpoint": "https://a.example.com/x?key=1"}}},
            [("aws:bedrock-agentcore:a.example.com", f"enforced: {ASKED}, by https://")],
        ),
        (
            {"Inference": {"Connector": {"Source": {"ConnectorId": "openai"}}}},
            [("aws:bedrock-agentcore:openai", NOT_TOLD)],
        ),
        (
            {"Inference": {"Connector": {"Source": {"ConnectorId": {"Fn::ImportValue": "name"}}}}},
            [(None, NOT_TOLD)],
        ),
        ({"Mcp": {"Connector": {"Source": {"ConnectorId": "bedrock-knowledge-bases"}}}}, []),
        ({"Http": {"AgentcoreRuntime": {"Arn": "arn"}}}, []),
        (
            {"Mcp": {"SmithyModel": {"InlinePayload": "{}"}}},
            [(None, f"unknown: {ASKED}; its address is in a schema, which is not read")],
        ),
        ({"Mcp": {"New": {}}}, [(None, f"unknown: {ASKED}; what it is, is not known")]),
    ],
)
def test_whom_agents_ask(tmp_path: Path, aim: object, expected: list[object]) -> None:
    target = {"Type": "AWS::BedrockAgentCore::GatewayTarget"}
    given = {"X": {**target, "Properties": {"TargetConfiguration": aim}}}
    access = resources(tmp_path, given)["X"].facts.access
    assert [(path.principal, f"{path.encryption}: {path.evidence}") for path in access] == expected


def test_each_type_stands_in_one_place() -> None:
    has_kind = {type_ for type_ in TYPES if kinds.find(type_)}
    nothing = {type_ for type_ in TYPES if kinds.keeps_nothing(type_)}
    assert (has_kind & nothing, (has_kind | nothing) & set(UNSUPPORTED)) == (set(), set())
    assert sorted(has_kind | nothing | set(UNSUPPORTED)) == sorted(TYPES)
    files = {info.name for info in pkgutil.iter_modules(cloudformation.__path__)}
    assert files == {module_of(type_) for type_ in has_kind}
    assert set(SCHEMA) == has_kind


@pytest.mark.parametrize(
    "type_", ["Custom::Anything", "Custom::AWS", "AWS::CloudFormation::CustomResource"]
)
def test_custom_resources_may_keep_anything(type_: str) -> None:
    assert (kinds.find(type_), kinds.keeps_nothing(type_)) == (None, False)


def specs(type_: str) -> tuple[Kept, ...]:
    """Return what a kind says of copies, if it does so in that form."""
    found = importlib.import_module(f"{cloudformation.__name__}.{module_of(type_)}").KIND.copies
    if isinstance(found, InNetwork):
        return found.kept
    return found if isinstance(found, tuple) else ()


def written(type_: str) -> set[str]:
    """Return the settings that a kind reads, each block with what is read in it."""
    module = importlib.import_module(f"{cloudformation.__name__}.{module_of(type_)}")
    kind = module.KIND
    paths = {*kind.name, kind.zone} - {"name"}
    if isinstance(kind.copies, InNetwork):
        net = kind.copies
        paths |= {*net.outposts, *net.zones, *net.subnets, *(net.group or ())[:1]}
    for spec in (*specs(type_), *(v for v in vars(module).values() if isinstance(v, Kept))):
        parts = (spec.at, spec.when, spec.key, spec.days, spec.encrypted)
        named = [part for part in parts if isinstance(part, str)]
        paths |= {".".join(filter(None, (spec.each, part))) for part in (*named, None)}
    text = Path(module.__file__ or "").read_text(encoding="utf-8")
    paths |= set(re.findall(r'(?:by_setting|reading\.one|reading\.at)\(\s*"([^"]+)"', text))
    return {path for path in paths if path}


def test_settings_are_those_of_the_schema() -> None:
    for type_, settings in SCHEMA.items():
        for path in written(type_):
            tree = settings
            for name in path.split("."):
                assert name in tree, f"{type_}: {path}"
                tree = tree[name]


def test_types_that_are_referred_to_have_a_kind() -> None:
    for type_ in SCHEMA:
        for spec in specs(type_):
            assert all(kinds.find(of) for of in spec.of), f"{type_}: {spec}"


def test_kinds_say_their_source() -> None:
    for type_ in SCHEMA:
        doc = importlib.import_module(f"{cloudformation.__name__}.{module_of(type_)}").__doc__
        assert f"`{type_}`" in (doc or ""), type_
