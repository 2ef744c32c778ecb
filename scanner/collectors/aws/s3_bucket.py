"""S3 general-purpose buckets: place, replicas, log and inventory targets, and who can reach them.

Source: `s3:ListBuckets` (`Buckets[].BucketRegion`, sent only when the request has a parameter)
and the sub-resources of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import bucket_targets
from scanner.cloud.aws.storage.bucket_access import granted, lets_anyone_in
from scanner.cloud.aws.storage.bucket_details import Bucket, default_encryption
from scanner.cloud.aws.storage.bucket_place import bucket_region
from scanner.cloud.policy_document import access_paths
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3"
SCOPE = "account"
CALLS = (
    *("ListBuckets", "HeadBucket", "GetBucketReplication", "GetBucketLogging"),
    *("ListBucketInventoryConfigurations", "GetBucketPolicy", "GetBucketAcl"),
    *("GetPublicAccessBlock", "s3control:GetPublicAccessBlock", "GetBucketOwnershipControls"),
    *("GetBucketTagging", "GetBucketEncryption"),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each bucket with the regions of all buckets of this account."""
    buckets = list(aws.pages("list_buckets", "Buckets", MaxBuckets=10_000))
    regions = {b["Name"]: b.get("BucketRegion") or bucket_region(aws, b["Name"]) for b in buckets}
    for name in regions:
        yield {"name": name, "regions": regions}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one bucket."""
    name, regions = item["name"], item["regions"]
    arn, bucket = f"arn:{aws.partition}:s3:::{name}", Bucket(aws, name, regions[name])
    policy, acl, tags = (bucket.read(f"get_bucket_{part}") for part in ("policy", "acl", "tagging"))
    public = lets_anyone_in(bucket, policy, acl)
    paths = access_paths(policy, account=aws.account_id, arns=(arn, f"{arn}/*"))
    encrypted, key = default_encryption(bucket.read("get_bucket_encryption"))
    own = aws.own("primary", bucket.region, encrypted=encrypted, key=key)
    return aws.resource(
        arn,
        name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=(own, *bucket_targets.copies(bucket, regions)),
            access=(*paths, *granted(acl, paths[0])),
            public=public,
        ),
        region=bucket.region,
        tags=tags["TagSet"] if tags else None,
    )
