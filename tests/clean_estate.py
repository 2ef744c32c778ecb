"""An estate without a leak: every clause that can be observed conforms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from google.cloud import storage

from scanner.demo.aws_api import ACCOUNT
from scanner.demo.aws_api import client as aws_client
from scanner.demo.aws_databases import parameters, tables
from scanner.demo.aws_estate import bucket as aws_bucket
from scanner.demo.aws_estate import files

if TYPE_CHECKING:
    from scanner.demo.aws_server import AwsServer
    from scanner.demo.google_server import GoogleServer

REGIONS = ("eu-central-1", "eu-west-1")


def fill(aws: AwsServer, google: GoogleServer) -> None:
    aws_bucket("recordings", "eu-central-1")
    parameters("eu-central-1", "only-tls", "postgres16", {"rds.force_ssl": "1"})
    aws_client("rds").create_db_instance(
        DBInstanceIdentifier="cdr",
        Engine="postgres",
        EngineVersion="16.4",
        DBParameterGroupName="only-tls",
        DBInstanceClass="db.m7g.large",
        AllocatedStorage=10,
        MasterUsername="owner",
        ManageMasterUserPassword=True,
        AvailabilityZone="eu-central-1a",
        PubliclyAccessible=False,
    )
    table(aws, "sessions")
    ec2 = aws_client("ec2")
    ec2.create_snapshot(
        VolumeId=ec2.create_volume(AvailabilityZone="eu-central-1a", Size=5)["VolumeId"]
    )
    aws_client("backup").create_backup_vault(BackupVaultName="daily")
    aws.extras.recovery_points = {
        "daily": [
            {
                "Status": "COMPLETED",
                "ResourceType": "RDS",
                "ResourceArn": "arn:aws:rds:eu-central-1:123456789012:db:cdr",
                "RecoveryPointArn": "arn:aws:backup:eu-central-1:123456789012:recovery-point:1",
                "BackupVaultArn": "arn:aws:backup:eu-central-1:123456789012:backup-vault:daily",
            }
        ]
    }
    files(aws)
    aws.extras.replications = {}
    client = storage.Client(project="clean", client_options={"api_endpoint": google.url})
    bucket = client.bucket("transcripts")
    bucket.iam_configuration.public_access_prevention = "enforced"
    bucket.iam_configuration.uniform_bucket_level_access_enabled = True
    client.create_bucket(bucket, location="europe-west4")
    client.close()


def table(aws: AwsServer, name: str) -> None:
    tables(aws)
    aws.extras.table_replicas = {}
    arn = f"arn:aws:dynamodb:eu-west-1:{ACCOUNT}:table/presence"
    statement: dict[str, Any] = {
        "Effect": "Deny",
        "Principal": {"AWS": "*"},
        "Action": "dynamodb:*",
        "Resource": arn,
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    aws_client("dynamodb", "eu-west-1").put_resource_policy(
        ResourceArn=arn, Policy=json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    )
