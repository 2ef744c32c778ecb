"""Directory buckets of S3: in one zone, which may be a Local Zone in another country.

Source: `s3:ListDirectoryBuckets` (the zone is in the name), `s3:GetBucketPolicy`,
`s3:GetBucketEncryption` and `s3control:ListTagsForResource`. All that is in them is encrypted; they
are reached through HTTPS only and can never be public (S3 user guide, "Security for directory
buckets").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import bucket_details, directory_bucket
from scanner.cloud.policy_document import access_paths
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3"
SCOPE = "region"
CALLS = (
    *("ListDirectoryBuckets", "GetBucketPolicy", "GetBucketEncryption"),
    "s3control:ListTagsForResource",
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each directory bucket."""
    return aws.pages("list_directory_buckets", "Buckets", MaxDirectoryBuckets=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one bucket."""
    name, only = item["Name"], directory_bucket.HTTPS_ONLY
    arn = aws.arn(f"bucket/{name}", service="s3express")
    policy = aws.read("get_bucket_policy", absent=bucket_details.NOT_SET, Bucket=name)
    rules = aws.read("get_bucket_encryption", Bucket=name)
    _, key = bucket_details.default_encryption(rules)
    asked: dict[str, Any] = {"AccountId": aws.account_id, "ResourceArn": arn}
    tags = aws.read("list_tags_for_resource", service="s3control", **asked)
    return aws.resource(
        arn,
        name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=(aws.own("primary", directory_bucket.zone(name), encrypted=True, key=key),),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=only),
            public=False,
        ),
        tags=tags["Tags"] if tags else None,
    )
