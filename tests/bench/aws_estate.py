"""A large AWS estate in moto: buckets, databases, tables, volumes, and snapshots of those."""

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
_BLOCKS = ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")
# Most of what a European processor has is in few regions.
_HOME = ("eu-central-1", "eu-west-1", "us-east-1")


@cache
def _client(service: str, region: str) -> Any:
    return boto3.client(service, region_name=region)


def fill(scale: float) -> int:
    """Make this part of the whole through the API, and return the number of things made.

    Clients go where AWS_ENDPOINT_URL says.
    """
    # Whoever fills another account has another address for it.
    _client.cache_clear()
    counts = {name: max(3, round(count * scale)) for name, count in WHOLE.items()}
    blocked = dict.fromkeys(_BLOCKS, True)
    for number in range(counts["buckets"]):
        region, name = _HOME[number % 3], f"call-recordings-{number:05}"
        place = {"CreateBucketConfiguration": {"LocationConstraint": region}}
        s3 = _client("s3", region)
        s3.create_bucket(Bucket=name, **({} if region == "us-east-1" else place))
        # As S3 does by itself with each new bucket since April 2023.
        s3.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration=blocked)
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
    # Of each database and volume there is a snapshot too.
    return sum(counts.values()) + counts["databases"] + counts["volumes"]


def home(bucket: str) -> str:
    """Return where a bucket of this estate is, which moto's list of buckets does not tell."""
    return _HOME[int(bucket.rpartition("-")[2]) % 3]
