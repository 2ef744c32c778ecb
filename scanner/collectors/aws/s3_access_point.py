"""Access points of S3: one more name for a bucket, with a policy of its own.

Source: `s3control:ListAccessPoints` (`Bucket`, `BucketAccountId`, `DataSourceType`),
`s3control:GetAccessPointPolicy`, and `s3control:GetAccessPoint` (its block on public access) where
that policy lets anyone in. What is reached is in the bucket, which is in the same region. Points of
FSx have no bucket and cannot be public (FSx user guides, "Access points").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage import point_access
from scanner.cloud.policy_document import is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3control"
SCOPE = "region"
CALLS = ("ListAccessPoints", "GetAccessPointPolicy", "GetAccessPoint", *point_access.CALLS)

_NO_POLICY: dict[str, dict[str, Any]] = {"NoSuchAccessPointPolicy": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each access point of this account, whatever is behind it."""
    asked: dict[str, Any] = {"AccountId": aws.account_id, "MaxResults": 1000}
    return aws.pages("list_access_points", "AccessPointList", DataSourceType="ALL", **asked)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one access point."""
    arn, name, account = item["AccessPointArn"], item["Name"], item.get("BucketAccountId")
    asked = {"AccountId": aws.account_id, "Name": name}
    policy = aws.read("get_access_point_policy", absent=_NO_POLICY, **asked)
    of_fsx = item.get("DataSourceType", "").upper().startswith("FSX")
    behind = [] if of_fsx else [point_access.Bucket(aws, item["Bucket"], aws.region, account)]
    return aws.resource(
        arn,
        name,
        Facts(
            category="object-store",
            persistence="persistent" if behind else "transit",
            copies=tuple(bucket.copy() for bucket in behind),
            access=point_access.paths(aws, policy, (arn, f"{arn}/object/*"), behind),
            public=False if of_fsx else _public(aws, policy, item),
        ),
    )


def _public(aws: Aws, policy: dict[str, Any] | None, item: dict[str, Any]) -> bool | None:
    # Whoever is let in, a point of a VPC is closed to all that is outside it.
    if item["NetworkOrigin"] == "VPC" or is_public(policy) is False:
        return False
    found = aws.read("get_access_point", AccountId=aws.account_id, Name=item["Name"])
    block = found["PublicAccessBlockConfiguration"] if found else None
    return point_access.is_public(aws, policy, block)
