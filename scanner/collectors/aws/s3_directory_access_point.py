"""Access points of directory buckets: one more name for a bucket, with a policy of its own.

Source: `s3control:ListAccessPointsForDirectoryBuckets` (`Bucket`, with its zone in the name, and
`BucketAccountId`) and `s3control:GetAccessPointPolicy`. They are listed apart from other access
points, where there are directory buckets, and can never be public (S3 user guide, "Security for
directory buckets").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import directory_bucket
from scanner.cloud.policy_document import access_paths
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3control"
SCOPE = "region"
CALLS = ("ListAccessPointsForDirectoryBuckets", "GetAccessPointPolicy")

_NO_POLICY: dict[str, dict[str, Any]] = {"NoSuchAccessPointPolicy": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each access point of this account."""
    asked: dict[str, Any] = {"AccountId": aws.account_id, "MaxResults": 1000}
    return aws.pages("list_access_points_for_directory_buckets", "AccessPointList", **asked)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one access point."""
    arn, name, owner = item["AccessPointArn"], item["Name"], item.get("BucketAccountId")
    asked = {"AccountId": aws.account_id, "Name": name}
    policy = aws.read("get_access_point_policy", absent=_NO_POLICY, **asked)
    bucket = f"arn:{aws.partition}:s3express:{aws.region}:{owner or ''}:bucket/{item['Bucket']}"
    place = aws.place(directory_bucket.zone(item["Bucket"]))
    only = directory_bucket.HTTPS_ONLY
    return aws.resource(
        arn,
        name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=(Copy(role="primary", location=place, id=bucket, owner=owner),),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=only),
            public=False,
        ),
    )
