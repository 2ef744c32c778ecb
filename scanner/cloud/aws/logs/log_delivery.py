"""Logs that CloudWatch delivers for another service, from its resource to where they are kept.

Source: `logs:DescribeDeliverySources` (`resourceArns`), `logs:DescribeDeliveries` (which source
goes to which destination) and `logs:DescribeDeliveryDestinations` (`destinationResourceArn`), each
read once for a region. Global services have theirs in us-east-1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALLS = (
    *("logs:DescribeDeliverySources", "logs:DescribeDeliveries"),
    *("logs:DescribeDeliveryDestinations", HEAD_BUCKET),
)

_LISTS = (
    ("describe_delivery_sources", "deliverySources"),
    ("describe_deliveries", "deliveries"),
    ("describe_delivery_destinations", "deliveryDestinations"),
)
# X-Ray keeps traces and is no log; it is a store of its own.
_TRACES = "XRAY"


def copies(aws: Aws, resource: str, *, region: str) -> list[Copy] | None:
    """Return a copy for each delivery of this resource, given by ARN; `None` if not readable."""
    sources, deliveries, destinations = (_all(aws, region, *what) for what in _LISTS)
    if sources is None or deliveries is None:
        return None
    names = {source["name"] for source in sources if resource in source["resourceArns"]}
    targets = {
        one["arn"]: one.get("deliveryDestinationConfiguration", {}).get("destinationResourceArn")
        for one in destinations or ()
    }
    return [
        log_destination.copy(aws, targets.get(one["deliveryDestinationArn"]))
        for one in deliveries
        if one["deliverySourceName"] in names and one.get("deliveryDestinationType") != _TRACES
    ]


def _all(aws: Aws, region: str, operation: str, key: str) -> list[dict[str, Any]] | None:
    found: list[dict[str, Any]] | None = aws.once(
        ("delivery", region, key),
        lambda: aws.read_all(operation, key, service="logs", region=region, limit=50),
    )
    return found
