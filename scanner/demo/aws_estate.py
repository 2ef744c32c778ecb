"""A telephony processor's AWS estate: recordings, call records, voicemail, backups, logs.

What is right stands beside what leaks; `planted.toml` lists the leaks.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scanner.demo.aws_api import ACCOUNT, HOME, client
from scanner.demo.aws_databases import databases, tables

if TYPE_CHECKING:
    from scanner.demo.aws_server import AwsServer

_STRANGER = "arn:aws:iam::999988887777:root"
_SUPPORT = "arn:aws:iam::444455556666:role/support"


def fill(server: AwsServer) -> None:
    """Make the estate through the API, as its owner would have."""
    _buckets()
    databases(server)
    tables(server)
    _disks(server)
    _backups(server)
    files(server)


def _buckets() -> None:
    right = {
        "call-recordings": "eu-central-1",
        "voicemail": "eu-west-1",
        "fax-inbox": "eu-west-3",
        "fax-inbox-list": "eu-west-3",
        "access-logs": "eu-central-1",
        # Abroad, and declared to hold no personal data: left out, visibly.
        "website-assets": "us-east-1",
        # Leaks from here on: another country, or a door left open.
        "call-recordings-archive": "us-east-1",
        "access-logs-far": "us-east-1",
        "call-exports": "eu-central-1",
        "onboarding": "eu-central-1",
        "crm-share": "eu-central-1",
        "support-dropbox": "eu-central-1",
    }
    for name, region in right.items():
        bucket(name, region)
    s3 = client("s3")
    s3.delete_bucket_policy(Bucket="call-exports")
    _allow("onboarding", "*")
    s3.delete_public_access_block(Bucket="onboarding")
    _allow("crm-share", {"AWS": _STRANGER})
    _allow("support-dropbox", {"AWS": _SUPPORT})
    s3.put_bucket_replication(
        Bucket="call-recordings",
        ReplicationConfiguration={
            "Role": f"arn:aws:iam::{ACCOUNT}:role/replication",
            "Rules": [
                {
                    "ID": "archive",
                    "Status": "Enabled",
                    "Priority": 1,
                    "Filter": {"Prefix": ""},
                    "DeleteMarkerReplication": {"Status": "Disabled"},
                    "Destination": {"Bucket": "arn:aws:s3:::call-recordings-archive"},
                }
            ],
        },
    )
    s3.put_bucket_inventory_configuration(
        Bucket="fax-inbox",
        Id="list",
        InventoryConfiguration={
            "Id": "list",
            "IsEnabled": True,
            "IncludedObjectVersions": "Current",
            "Schedule": {"Frequency": "Daily"},
            "Destination": {
                "S3BucketDestination": {
                    "Bucket": "arn:aws:s3:::fax-inbox-list",
                    "Format": "CSV",
                }
            },
        },
    )
    _log("call-recordings-archive", "access-logs-far", "us-east-1")
    _log("call-recordings", "access-logs", "eu-central-1")


def bucket(name: str, region: str) -> None:
    """Make a bucket that is private and refuses plain HTTP."""
    s3 = client("s3", region)
    place = {} if region == "us-east-1" else {"LocationConstraint": region}
    extra = {"CreateBucketConfiguration": place} if place else {}
    s3.create_bucket(Bucket=name, **extra)
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})
    s3.put_public_access_block(
        Bucket=name,
        PublicAccessBlockConfiguration=dict.fromkeys(
            (
                "BlockPublicAcls",
                "IgnorePublicAcls",
                "BlockPublicPolicy",
                "RestrictPublicBuckets",
            ),
            True,
        ),
    )
    s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": [{"Key": "data", "Value": name}]})
    s3.put_bucket_policy(Bucket=name, Policy=_policy(name))


def _policy(name: str, *more: dict[str, Any]) -> str:
    only_tls = {
        "Sid": "OnlyTls",
        "Effect": "Deny",
        "Principal": {"AWS": "*"},
        "Action": "s3:*",
        "Resource": [f"arn:aws:s3:::{name}", f"arn:aws:s3:::{name}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [only_tls, *more]})


def _allow(name: str, principal: object) -> None:
    allow = {
        "Sid": "Read",
        "Effect": "Allow",
        "Principal": principal,
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{name}/*",
    }
    client("s3").put_bucket_policy(Bucket=name, Policy=_policy(name, allow))


def _log(name: str, target: str, region: str) -> None:
    # The API wants log targets to let the log service write; so does moto.
    s3 = client("s3", region)
    owner = s3.get_bucket_acl(Bucket=target)["Owner"]
    group = "http://acs.amazonaws.com/groups/s3/LogDelivery"
    grants = [
        {"Grantee": {"Type": "Group", "URI": group}, "Permission": permission}
        for permission in ("WRITE", "READ_ACP")
    ]
    s3.put_bucket_acl(Bucket=target, AccessControlPolicy={"Grants": grants, "Owner": owner})
    s3.put_bucket_logging(
        Bucket=name,
        BucketLoggingStatus={"LoggingEnabled": {"TargetBucket": target, "TargetPrefix": name}},
    )


def _disks(server: AwsServer) -> None:
    ec2 = client("ec2")
    zones = {
        "switchboard": "eu-central-1a",
        "edge-istanbul": "eu-central-1-ist-1a",
        "edge-unnamed": "eu-central-1-xyz-1a",
    }
    volumes = {
        name: ec2.create_volume(
            AvailabilityZone=zone, Size=50, Encrypted=True, TagSpecifications=_tags("volume", name)
        )["VolumeId"]
        for name, zone in zones.items()
    }
    server.extras.volume_zones = {
        volumes[name]: zones[name] for name in ("edge-istanbul", "edge-unnamed")
    }
    snapshot = ""
    for name in ("switchboard-daily", "switchboard-open"):
        snapshot = ec2.create_snapshot(
            VolumeId=volumes["switchboard"], TagSpecifications=_tags("snapshot", name)
        )["SnapshotId"]
    ec2.modify_snapshot_attribute(
        SnapshotId=snapshot,
        Attribute="createVolumePermission",
        OperationType="add",
        GroupNames=["all"],
    )
    image = ec2.register_image(
        Name="switchboard-golden",
        RootDeviceName="/dev/sda1",
        Architecture="x86_64",
        BlockDeviceMappings=[{"DeviceName": "/dev/sda1", "Ebs": {"VolumeSize": 20}}],
    )["ImageId"]
    ec2.modify_image_attribute(
        ImageId=image,
        LaunchPermission={"Add": [{"UserId": "999988887777"}]},
    )


def _tags(kind: str, name: str) -> list[dict[str, Any]]:
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


def _backups(server: AwsServer) -> None:
    client("backup").create_backup_vault(BackupVaultName="daily")
    client("backup", "ca-central-1").create_backup_vault(BackupVaultName="offsite")
    point = {
        "Status": "COMPLETED",
        "ResourceType": "RDS",
        "ResourceArn": f"arn:aws:rds:{HOME}:{ACCOUNT}:db:cdr",
        "IsEncrypted": True,
    }
    server.extras.recovery_points = {
        "daily": [_point(HOME, point)],
        "offsite": [
            _point("ca-central-1", point)
            | {"SourceBackupVaultArn": f"arn:aws:backup:{HOME}:{ACCOUNT}:backup-vault:daily"}
        ],
    }
    client("backup").create_backup_plan(
        BackupPlan={
            "BackupPlanName": "nightly",
            "Rules": [
                {
                    "RuleName": "copy-far",
                    "TargetBackupVaultName": "daily",
                    "CopyActions": [
                        {
                            "DestinationBackupVaultArn": "arn:aws:backup:us-west-2:"
                            f"{ACCOUNT}:backup-vault:far"
                        }
                    ],
                }
            ],
        }
    )


def _point(region: str, point: dict[str, Any]) -> dict[str, Any]:
    vault = "daily" if region == HOME else "offsite"
    return point | {
        "RecoveryPointArn": f"arn:aws:backup:{region}:{ACCOUNT}:recovery-point:{vault}-1",
        "BackupVaultName": vault,
        "BackupVaultArn": f"arn:aws:backup:{region}:{ACCOUNT}:backup-vault:{vault}",
    }


def files(server: AwsServer) -> None:
    """Make a file system that is replicated abroad."""
    efs = client("efs", "eu-west-1")
    system = efs.create_file_system(
        CreationToken="prompts", Encrypted=True, Tags=[{"Key": "Name", "Value": "prompts"}]
    )
    efs.put_file_system_policy(
        FileSystemId=system["FileSystemId"],
        Policy=json.dumps(
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Sid": "OnlyTls",
                        "Effect": "Deny",
                        "Principal": {"AWS": "*"},
                        "Action": "*",
                        "Resource": system["FileSystemArn"],
                        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                    }
                ],
            }
        ),
    )
    server.extras.replications["eu-west-1"] = [
        {
            "SourceFileSystemId": system["FileSystemId"],
            "SourceFileSystemArn": system["FileSystemArn"],
            "SourceFileSystemRegion": "eu-west-1",
            "OriginalSourceFileSystemArn": system["FileSystemArn"],
            "CreationTime": 1760000000,
            "Destinations": [
                {
                    "Status": "ENABLED",
                    "FileSystemId": "fs-0123456789abcdef0",
                    "Region": "us-east-2",
                    "OwnerId": ACCOUNT,
                }
            ],
        }
    ]
