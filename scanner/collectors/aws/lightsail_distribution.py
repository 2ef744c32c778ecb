"""Distributions of Lightsail: edges that fetch, cache and serve what one of its stores has.

Source: `lightsail:GetDistributions` (`origin.protocolPolicy`), which answers for the whole account
in us-east-1 (model of `LightsailDistribution`). They are of CloudFront: what is cached is not kept
for good and is no copy. Whether viewers may come without TLS is not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import edges
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "lightsail"
SCOPE = "account"
CALLS = ("GetDistributions",)

_HOME = "us-east-1"
_VIEWERS = AccessPath(
    kind="endpoint",
    encryption="unknown",
    evidence="whether viewers may come without TLS is not told",
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each distribution."""
    return aws.pages("get_distributions", "distributions", region=_HOME)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one distribution."""
    said = item.get("origin", {}).get("protocolPolicy")
    fetched = f"protocolPolicy is {said or 'not known'}; fetched"
    return aws.resource(
        item["arn"],
        item["name"],
        Facts(
            category="log-store",
            persistence="transit",
            access=(_VIEWERS, edges.path(edges.ORIGINS.get(said, "unknown"), fetched)),
            public=False,
        ),
        region=None,
        tags=[{"Key": tag["key"], "Value": tag.get("value") or ""} for tag in item.get("tags", [])],
    )
