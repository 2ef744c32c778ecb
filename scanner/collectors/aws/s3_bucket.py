"""S3 general-purpose buckets: place, replicas, log and inventory targets, and who can reach them.

Source: `s3:ListBuckets` (`Buckets[].BucketRegion`, sent only when the request has a parameter)
and the bucket sub-resources; target buckets are named without a region, so their place comes from
this account's list or from `s3:HeadBucket`. `s3:GetBucketEncryption` tells what becomes of a new
object; those from before 2023, when all buckets began to encrypt, may be otherwise (S3 user guide,
"Setting default server-side encryption behavior").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.bucket_access import granted, ignores_acls, is_public
from scanner.cloud.aws.bucket_place import bucket_region
from scanner.cloud.policy_document import access_paths
from scanner.model import Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.cloud.aws.unit import Aws

    _Read = Callable[[str], dict[str, Any] | None]

SERVICE = "s3"
SCOPE = "account"
CALLS = (
    *("ListBuckets", "HeadBucket", "GetBucketReplication", "GetBucketLogging"),
    *("ListBucketInventoryConfigurations", "GetBucketPolicy", "GetBucketAcl"),
    *("GetPublicAccessBlock", "s3control:GetPublicAccessBlock", "GetBucketOwnershipControls"),
    *("GetBucketTagging", "GetBucketEncryption"),
)

# What the errors that mean "not set" stand for.
_ABSENT: dict[str, dict[str, Any]] = {
    "ReplicationConfigurationNotFoundError": {"ReplicationConfiguration": {"Rules": []}},
    "NoSuchBucketPolicy": {"Policy": None},
    "NoSuchPublicAccessBlockConfiguration": {"PublicAccessBlockConfiguration": {}},
    "OwnershipControlsNotFoundError": {"OwnershipControls": {"Rules": []}},
    "NoSuchTagSet": {"TagSet": []},
    # No bucket of AWS is without, so that this proves nothing.
    "ServerSideEncryptionConfigurationNotFoundError": {
        "ServerSideEncryptionConfiguration": {"Rules": []}
    },
}
_AT_REST = {"AES256", "aws:kms", "aws:kms:dsse"}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each bucket with the regions of all buckets of this account."""
    buckets = list(aws.pages("list_buckets", "Buckets", MaxBuckets=1000))
    regions = {b["Name"]: b.get("BucketRegion") or bucket_region(aws, b["Name"]) for b in buckets}
    for name in regions:
        yield {"name": name, "regions": regions}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one bucket."""
    name, region = item["name"], item["regions"][item["name"]]
    arn = f"arn:{aws.partition}:s3:::{name}"

    def read(operation: str) -> dict[str, Any] | None:
        return aws.read(operation, absent=_ABSENT, region=region, Bucket=name)

    policy, acl, tags = (read(f"get_bucket_{part}") for part in ("policy", "acl", "tagging"))
    blocks = (read("get_public_access_block"), aws.once(("block",), lambda: _account_block(aws)))
    ownership = None if ignores_acls(blocks) else read("get_bucket_ownership_controls")
    paths = access_paths(policy, account=aws.account_id, arns=(arn, f"{arn}/*"))
    return aws.resource(
        arn,
        name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=(_own(aws, region, read), *_copies(aws, item, read)),
            access=(*paths, *granted(acl, paths[0])),
            public=is_public(blocks, policy, acl, ownership),
        ),
        region=region,
        tags=tags["TagSet"] if tags else None,
    )


def _own(aws: Aws, region: str | None, read: _Read) -> Copy:
    answer = read("get_bucket_encryption")
    rules = answer["ServerSideEncryptionConfiguration"]["Rules"] if answer else []
    defaults = [rule.get("ApplyServerSideEncryptionByDefault", {}) for rule in rules]
    algorithms = {default.get("SSEAlgorithm") for default in defaults}
    keys = [default["KMSMasterKeyID"] for default in defaults if default.get("KMSMasterKeyID")]
    encrypted = True if algorithms and algorithms <= _AT_REST else None
    return aws.own("primary", region, encrypted=encrypted, key=keys[0] if keys else None)


def _copies(aws: Aws, item: dict[str, Any], read: _Read) -> Iterator[Copy]:
    regions = item["regions"]
    for (role, arn), (account, key) in sorted(_targets(aws, item, read).items()):
        name = arn.rsplit(":", 1)[-1]
        region = regions[name] if name in regions else bucket_region(aws, name)
        owner = aws.account_id if name in regions else account
        encrypted = True if key else None
        place = aws.place(region)
        yield Copy(role=role, location=place, id=arn, owner=owner, encrypted=encrypted, key=key)


def _targets(
    aws: Aws,
    item: dict[str, Any],
    read: _Read,
) -> dict[tuple[Role, str], tuple[str | None, str | None]]:
    # The buckets that this one is copied, logged or listed to; their account and the key of what
    # is copied, where these are told.
    name = item["name"]
    targets: dict[tuple[Role, str], tuple[str | None, str | None]] = {}
    replication = read("get_bucket_replication")
    # A rule that is disabled now has left what it copied before.
    for rule in replication["ReplicationConfiguration"]["Rules"] if replication else []:
        to = rule["Destination"]
        account, key = targets.get(("replica", to["Bucket"]), (None, None))
        key = to.get("EncryptionConfiguration", {}).get("ReplicaKmsKeyID", key)
        targets["replica", to["Bucket"]] = to.get("Account", account), key
    if log := (read("get_bucket_logging") or {}).get("LoggingEnabled"):
        targets["log", f"arn:{aws.partition}:s3:::{log['TargetBucket']}"] = None, None
    listed, region = "InventoryConfigurationList", item["regions"][name]
    operation = "list_bucket_inventory_configurations"
    found = aws.read_all(operation, listed, region=region, flattened=True, Bucket=name)
    for inventory in found or []:
        to = inventory["Destination"]["S3BucketDestination"]
        key = to.get("Encryption", {}).get("SSEKMS", {}).get("KeyId")
        targets["index", to["Bucket"]] = to.get("AccountId"), key
    return targets


def _account_block(aws: Aws) -> dict[str, Any] | None:
    return aws.read(
        "get_public_access_block", absent=_ABSENT, service="s3control", AccountId=aws.account_id
    )
