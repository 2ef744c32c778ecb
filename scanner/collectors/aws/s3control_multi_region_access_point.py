"""Multi-Region Access Points of S3: one name for buckets in several regions.

Source: `s3control:ListMultiRegionAccessPoints` (`Regions[]` with bucket and account,
`PublicAccessBlock`) and `s3control:GetMultiRegionAccessPointPolicy`, which are answered in
us-west-2. What is written goes to whichever of the buckets is near (S3 user guide, "Managing
multi-Region traffic"), so each region is a way that the data takes, with its copy.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import point_access
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

SERVICE = "s3control"
SCOPE = "account"
CALLS = (
    *("ListMultiRegionAccessPoints", "GetMultiRegionAccessPointPolicy"),
    *point_access.CALLS,
)

_HOME = "us-west-2"
_NO_POLICY: dict[str, dict[str, Any]] = {"NoSuchMultiRegionAccessPointPolicy": {"Policy": {}}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each access point."""
    operation = "list_multi_region_access_points"
    return aws.pages(operation, "AccessPoints", region=_HOME, AccountId=aws.account_id)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one access point."""
    name, arn = (
        item["Name"],
        f"arn:{aws.partition}:s3::{aws.account_id}:accesspoint/{item['Alias']}",
    )
    asked = {"AccountId": aws.account_id, "Name": name}
    operation = "get_multi_region_access_point_policy"
    answer = aws.read(operation, absent=_NO_POLICY, region=_HOME, **asked)
    policy = _established(answer)
    copies = [_copy(aws, region) for region in item["Regions"]]
    paths = point_access.paths(
        aws, policy, (arn, f"{arn}/object/*"), [_bucket(aws, r) for r in item["Regions"]]
    )
    return aws.resource(
        arn,
        name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=tuple(copies),
            access=(*paths, *_ways(paths[0], copies)),
            public=point_access.is_public(aws, policy, item["PublicAccessBlock"]),
        ),
        region=None,
    )


def _ways(endpoint: AccessPath, copies: list[Copy]) -> Iterator[AccessPath]:
    # Two buckets in one region are one way.
    for place in dict.fromkeys(copy.location for copy in copies):
        evidence = f"leads to {place.code}; {endpoint.evidence}"
        yield replace(endpoint, kind="network", origins=place.countries, evidence=evidence)


def _established(answer: dict[str, Any] | None) -> dict[str, Any] | None:
    # One that was never set is left out of an answer that has the rest.
    if answer is None:
        return None
    return {"Policy": answer["Policy"].get("Established", {}).get("Policy")}


def _arn(aws: Aws, region: dict[str, Any]) -> str:
    return f"arn:{aws.partition}:s3:::{region['Bucket']}"


def _copy(aws: Aws, region: dict[str, Any]) -> Copy:
    owner, place = region.get("BucketAccountId"), aws.place(region["Region"])
    return Copy(role="primary", location=place, id=_arn(aws, region), owner=owner)


def _bucket(aws: Aws, region: dict[str, Any]) -> point_access.Bucket:
    own = region.get("BucketAccountId") == aws.account_id
    return point_access.Bucket(region["Bucket"], _arn(aws, region), region["Region"], own=own)
