"""Directory buckets of S3: in one zone, which may be a Local Zone in another country.

Source: `s3:ListDirectoryBuckets` (the zone is in the name), `s3:GetBucketPolicy`,
`s3:GetBucketEncryption` and `s3control:ListTagsForResource`. All that is in them is encrypted; they
are reached through HTTPS only and can never be public (S3 user guide, "Security for directory
buckets").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import directory_bucket
from scanner.cloud.policy_document import access_paths
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3"
SCOPE = "region"
CALLS = (
    *("ListDirectoryBuckets", "GetBucketPolicy", "GetBucketEncryption"),
    "s3control:ListTagsForResource",
)

_NO_POLICY: dict[str, dict[str, Any]] = {"NoSuchBucketPolicy": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each directory bucket."""
    return aws.pages("list_directory_buckets", "Buckets", MaxDirectoryBuckets=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one bucket."""
    name = item["Name"]
    arn = f"arn:{aws.partition}:s3express:{aws.region}:{aws.account_id}:bucket/{name}"
    policy = aws.read("get_bucket_policy", absent=_NO_POLICY, Bucket=name)
    rules = aws.read("get_bucket_encryption", Bucket=name)
    by_default = rules["ServerSideEncryptionConfiguration"]["Rules"] if rules else []
    keys = [
        r.get("ApplyServerSideEncryptionByDefault", {}).get("KMSMasterKeyID") for r in by_default
    ]
    tags = aws.read(
        "list_tags_for_resource", service="s3control", AccountId=aws.account_id, ResourceArn=arn
    )
    return aws.resource(
        arn,
        name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=(
                Copy(
                    role="primary",
                    location=aws.place(directory_bucket.zone(name)),
                    owner=aws.account_id,
                    encrypted=True,
                    key=next(filter(None, keys), None),
                ),
            ),
            access=access_paths(
                policy,
                account=aws.account_id,
                arns=(arn,),
                https_only=directory_bucket.HTTPS_ONLY,
            ),
            public=False,
        ),
        tags=tags["Tags"] if tags else None,
    )
