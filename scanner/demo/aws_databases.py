"""The processor's databases: call detail records, billing, sessions; copies that went abroad."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scanner.demo.aws_api import ACCOUNT, HOME, client

if TYPE_CHECKING:
    from scanner.demo.aws_server import AwsServer


def databases(server: AwsServer) -> None:
    """Make the instances, a replica abroad, and snapshots that were copied and shared."""
    for region in ("eu-central-1", "us-east-1"):
        parameters(region, "only-tls", "postgres16", {"rds.force_ssl": "1"})
    parameters(HOME, "any-client", "mysql8.0", {"require_secure_transport": "OFF"})
    rds = client("rds")
    common = {
        "DBInstanceClass": "db.m7g.large",
        "AllocatedStorage": 100,
        "MasterUsername": "owner",
        "ManageMasterUserPassword": True,
        "StorageEncrypted": True,
        "AvailabilityZone": "eu-central-1a",
        "PubliclyAccessible": False,
        "BackupRetentionPeriod": 7,
    }
    rds.create_db_instance(
        DBInstanceIdentifier="cdr",
        Engine="postgres",
        EngineVersion="16.4",
        DBParameterGroupName="only-tls",
        **common,
    )
    rds.create_db_instance(
        DBInstanceIdentifier="billing",
        Engine="mysql",
        EngineVersion="8.0.39",
        DBParameterGroupName="any-client",
        **common,
    )
    far = client("rds", "us-east-1")
    far.create_db_instance_read_replica(
        DBInstanceIdentifier="cdr-reporting",
        SourceDBInstanceIdentifier=f"arn:aws:rds:{HOME}:{ACCOUNT}:db:cdr",
        SourceRegion=HOME,
        DBParameterGroupName="only-tls",
        AvailabilityZone="us-east-1a",
        PubliclyAccessible=False,
    )
    rds.create_db_snapshot(DBInstanceIdentifier="cdr", DBSnapshotIdentifier="cdr-monthly")
    rds.create_db_snapshot(DBInstanceIdentifier="cdr", DBSnapshotIdentifier="cdr-handover")
    rds.modify_db_snapshot_attribute(
        DBSnapshotIdentifier="cdr-handover",
        AttributeName="restore",
        ValuesToAdd=["999988887777"],
    )
    # One automated backup stands where the database is; another was replicated abroad.
    server.extras.database_backups = {
        region: [("cdr", f"arn:aws:rds:{region}:{ACCOUNT}:auto-backup:ab-{region}")]
        for region in (HOME, "sa-east-1")
    }
    client("rds", "eu-west-2").copy_db_snapshot(
        SourceDBSnapshotIdentifier=f"arn:aws:rds:{HOME}:{ACCOUNT}:snapshot:cdr-monthly",
        TargetDBSnapshotIdentifier="cdr-monthly-copy",
        SourceRegion=HOME,
    )


def parameters(region: str, name: str, family: str, values: dict[str, str]) -> None:
    """Make a parameter group with these values."""
    rds = client("rds", region)
    rds.create_db_parameter_group(
        DBParameterGroupName=name, DBParameterGroupFamily=family, Description=name
    )
    rds.modify_db_parameter_group(
        DBParameterGroupName=name,
        Parameters=[
            {"ParameterName": key, "ParameterValue": value, "ApplyMethod": "immediate"}
            for key, value in values.items()
        ],
    )


def tables(server: AwsServer) -> None:
    """Make one table that is right and one that is replicated to India."""
    for name in ("sessions", "presence"):
        client("dynamodb", "eu-west-1").create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
    table = f"arn:aws:dynamodb:eu-west-1:{ACCOUNT}:table/sessions"
    only_tls = {
        "Sid": "OnlyTls",
        "Effect": "Deny",
        "Principal": {"AWS": "*"},
        "Action": "dynamodb:*",
        "Resource": table,
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    client("dynamodb", "eu-west-1").put_resource_policy(
        ResourceArn=table,
        Policy=json.dumps({"Version": "2012-10-17", "Statement": [only_tls]}),
    )
    server.extras.table_replicas["presence"] = ["eu-north-1", "ap-south-1"]
