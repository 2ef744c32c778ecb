"""Endpoints that send mail from two regions, whichever is well.

Source: `sesv2:ListMultiRegionEndpoints` (`Regions`, the first and the second). It keeps nothing:
mail passes through either region. SES takes HTTPS only (AWS general reference, SES endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sesv2"
SCOPE = "region"
CALLS = ("ListMultiRegionEndpoints",)

_API = https_only("mail is handed over by HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each endpoint."""
    return aws.pages("list_multi_region_endpoints", "MultiRegionEndpoints", PageSize=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one endpoint, with a path for each other region."""
    name = item["EndpointName"]
    others = sorted({*item["Regions"]} - {aws.region})
    paths = (
        far_end.path(
            aws,
            (aws.account_id, region),
            "by-service",
            f"mail is sent from {region} as well; {far_end.BETWEEN_REGIONS}",
        )
        for region in others
    )
    return aws.resource(
        f"arn:{aws.partition}:ses:{aws.region}:{aws.account_id}:multi-region-endpoint/{name}",
        name,
        Facts(
            category="mailbox",
            persistence="transit",
            access=(_API, *paths),
            public=False,
        ),
    )
