"""The buckets that a bucket of S3 is copied, logged or listed to.

Source: `s3:GetBucketReplication`, `s3:GetBucketLogging` and
`s3:ListBucketInventoryConfigurations`. They are named without a region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import bucket_region
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.cloud.aws.storage.bucket_details import Bucket
    from scanner.model import Role


def copies(bucket: Bucket, regions: Mapping[str, str | None]) -> Iterator[Copy]:
    """Yield a copy for each target; `regions` are those of all buckets of this account."""
    aws = bucket.aws
    for (role, arn), (account, key) in sorted(_targets(bucket).items()):
        name = arn.rsplit(":", 1)[-1]
        region = regions[name] if name in regions else bucket_region(aws, name)
        owner = aws.account_id if name in regions else account
        encrypted = True if key else None
        place = aws.place(region)
        yield Copy(role=role, location=place, id=arn, owner=owner, encrypted=encrypted, key=key)


def _targets(bucket: Bucket) -> dict[tuple[Role, str], tuple[str | None, str | None]]:
    # The account of each and the key of what is copied, where these are told.
    targets: dict[tuple[Role, str], tuple[str | None, str | None]] = {}
    replication = bucket.read("get_bucket_replication")
    # A rule that is disabled now has left what it copied before.
    for rule in replication["ReplicationConfiguration"]["Rules"] if replication else []:
        to = rule["Destination"]
        account, key = targets.get(("replica", to["Bucket"]), (None, None))
        key = to.get("EncryptionConfiguration", {}).get("ReplicaKmsKeyID", key)
        targets["replica", to["Bucket"]] = to.get("Account", account), key
    if log := (bucket.read("get_bucket_logging") or {}).get("LoggingEnabled"):
        targets["log", f"arn:{bucket.aws.partition}:s3:::{log['TargetBucket']}"] = None, None
    for inventory in _inventories(bucket):
        to = inventory["Destination"]["S3BucketDestination"]
        key = to.get("Encryption", {}).get("SSEKMS", {}).get("KeyId")
        targets["index", to["Bucket"]] = to.get("AccountId"), key
    return targets


def _inventories(bucket: Bucket) -> list[dict[str, Any]]:
    found = bucket.aws.read_all(
        "list_bucket_inventory_configurations",
        "InventoryConfigurationList",
        region=bucket.region,
        flattened=True,
        Bucket=bucket.name,
    )
    return found or []
