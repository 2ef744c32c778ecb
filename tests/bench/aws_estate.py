"""A large AWS estate in moto: buckets, databases and their snapshots, tables, volumes, snapshots."""

from __future__ import annotations

from functools import cache
from typing import Any

import boto3

REGIONS = (
    *("eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1"),
    *("us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1"),
    *("ap-south-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3"),
    *("ap-southeast-1", "ap-southeast-2"),
)
"""The regions that every account has."""
WHOLE = {"buckets": 2000, "databases": 200, "tables": 500, "volumes": 1000}
TYPES = (
    *("aws_s3_bucket", "aws_db_instance", "aws_db_snapshot"),
    *("aws_dynamodb_table", "aws_ebs_volume", "aws_ebs_snapshot"),
)
# Most of what a European processor has is in few regions.
_HOME = ("eu-central-1", "eu-west-1", "us-east-1")


@cache
def _client(service: str, region: str) -> Any:  # noqa: ANN401 - boto3 is dynamic
    return boto3.client(service, region_name=region)


def fill(scale: float) -> None:
    """Make this part of the whole through the API; clients go where AWS_ENDPOINT_URL says."""
    counts = {name: max(3, round(count * scale)) for name, count in WHOLE.items()}
    for number in range(counts["buckets"]):
        region = _HOME[number % 3]
        place = {"CreateBucketConfiguration": {"LocationConstraint": region}}
        _client("s3", region).create_bucket(
            Bucket=f"call-recordings-{number:05}", **({} if region == "us-east-1" else place)
        )
    for number in range(counts["databases"]):
        rds = _client("rds", _HOME[number % 3])
        name = f"customers-{number:05}"
        rds.create_db_instance(
            DBInstanceIdentifier=name, Engine="postgres", DBInstanceClass="db.t3.medium",
            AllocatedStorage=20, MasterUsername="root", MasterUserPassword="not-a-secret",
        )  # fmt: skip
        rds.create_db_snapshot(DBInstanceIdentifier=name, DBSnapshotIdentifier=f"{name}-night")
    for number in range(counts["tables"]):
        _client("dynamodb", _HOME[number % 3]).create_table(
            TableName=f"call-details-{number:05}", BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        )  # fmt: skip
    for number in range(counts["volumes"]):
        region = _HOME[number % 3]
        ec2 = _client("ec2", region)
        volume = ec2.create_volume(AvailabilityZone=f"{region}a", Size=8)["VolumeId"]
        ec2.create_snapshot(VolumeId=volume)
