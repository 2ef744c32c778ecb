"""Buckets of S3 on Outposts: on hardware in somebody's own building.

Source: `s3outposts:ListOutpostsWithS3`, `s3control:ListRegionalBuckets` of each Outpost,
`s3control:GetBucketReplication` (`outpost_replicas.py`) and `s3control:GetBucketPolicy`. Where an
Outpost stands is told by its site. Objects are always encrypted; buckets are reached through access
points in a VPC only (S3 on Outposts user guide).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import outpost_replicas
from scanner.cloud.aws.storage.bucket_details import NOT_SET
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3control"
SCOPE = "region"
CALLS = (
    *("s3outposts:ListOutpostsWithS3", "ListRegionalBuckets"),
    *("GetBucketReplication", "GetBucketPolicy"),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each bucket of this account with the Outpost that it is on."""
    operation = "list_outposts_with_s3"
    for outpost in aws.pages(operation, "Outposts", service="s3outposts", MaxResults=100):
        asked = {"AccountId": aws.account_id, "OutpostId": outpost["OutpostId"]}
        buckets = aws.pages("list_regional_buckets", "RegionalBucketList", MaxResults=1000, **asked)
        for bucket in buckets:
            yield {"bucket": bucket, "outpost": outpost["OutpostArn"]}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one bucket."""
    found = item["bucket"]
    arn, asked = found["BucketArn"], {"AccountId": aws.account_id, "Bucket": found["BucketArn"]}
    policy = aws.read("get_bucket_policy", absent=NOT_SET, **asked)
    replication = aws.read("get_bucket_replication", absent=NOT_SET, **asked)
    replicas = outpost_replicas.copies(aws, replication)
    return aws.resource(
        arn,
        found["Bucket"],
        Facts(
            category="object-store",
            persistence="persistent",
            copies=(aws.own("primary", item["outpost"], encrypted=True), *replicas),
            access=access_paths(policy, account=aws.account_id, arns=(arn, f"{arn}/object/*")),
            public=False if found["PublicAccessBlockEnabled"] else is_public(policy),
        ),
    )
