"""Multi-Region Access Points of S3: one name for buckets in several regions.

Source: `s3control:ListMultiRegionAccessPoints` (`Regions[]` with bucket and account,
`PublicAccessBlock`) and `s3control:GetMultiRegionAccessPointPolicy`, which are answered in
us-west-2. What is written goes to whichever of the buckets is near (S3 user guide, "Managing
multi-Region traffic"), so each region is a way that the data takes, with its copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import point_access
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3control"
SCOPE = "account"
CALLS = ("ListMultiRegionAccessPoints", "GetMultiRegionAccessPointPolicy", *point_access.CALLS)

_HOME = "us-west-2"
_NO_POLICY: dict[str, dict[str, Any]] = {"NoSuchMultiRegionAccessPointPolicy": {"Policy": {}}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each access point."""
    operation = "list_multi_region_access_points"
    return aws.pages(operation, "AccessPoints", region=_HOME, AccountId=aws.account_id)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one access point."""
    name = item["Name"]
    arn = f"arn:{aws.partition}:s3::{aws.account_id}:accesspoint/{item['Alias']}"
    asked: dict[str, Any] = {"region": _HOME, "AccountId": aws.account_id, "Name": name}
    answer = aws.read("get_multi_region_access_point_policy", absent=_NO_POLICY, **asked)
    # One that was never set is left out of an answer that has the rest.
    set_ = answer["Policy"].get("Established", {}) if answer else {}
    policy = {"Policy": set_.get("Policy")} if answer else None
    buckets = [
        point_access.Bucket(aws, one["Bucket"], one["Region"], one.get("BucketAccountId"))
        for one in item["Regions"]
    ]
    paths = point_access.paths(aws, policy, (arn, f"{arn}/object/*"), buckets)
    return aws.resource(
        arn,
        name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=tuple(bucket.copy() for bucket in buckets),
            access=(*paths, *point_access.ways(paths[0], buckets)),
            public=point_access.is_public(aws, policy, item["PublicAccessBlock"]),
        ),
        region=None,
    )
