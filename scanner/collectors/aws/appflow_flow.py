"""Flows of data between AWS and other parties: what they leave in buckets, and who gets it.

Source: `appflow:ListFlows` and `appflow:DescribeFlow` (`destinationFlowConfigList[]`, of which
`flow_ends.py` says where each is, and `metadataCatalogConfig`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import flow_ends
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appflow"
SCOPE = "region"
CALLS = ("ListFlows", "DescribeFlow", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each flow."""
    return aws.pages("list_flows", "flows", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one flow. One that leaves nothing in this cloud only says who gets the data."""
    about = aws.read("describe_flow", flowName=item["flowName"])
    aims = about["destinationFlowConfigList"] if about else []
    copies = [copy for aim in aims for copy in flow_ends.copies(aws, aim)]
    if (about or {}).get("metadataCatalogConfig", {}).get("glueDataCatalog"):
        copies.append(aws.own("index", aws.region))
    # The list names a destination too, which is all there is where the flow could not be read.
    kinds = {aim["connectorType"] for aim in aims} or {item["destinationConnectorType"]}
    return aws.resource(
        item["flowArn"],
        item["flowName"],
        Facts(
            category="object-store",
            persistence="persistent" if copies or not about else "transit",
            copies=tuple(copies),
            access=tuple(flow_ends.parties(kinds)),
            public=False,
        ),
        tags=item.get("tags"),
    )
