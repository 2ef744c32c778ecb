"""Load balancers (application, network, gateway): listeners, and logs in buckets or delivered.

Source: `elbv2:DescribeLoadBalancers` (`Scheme`, `AvailabilityZones`: Local Zones may be in another
country); `listeners.py`; `balancer_logs.py`. It keeps nothing but logs; what is behind it is read
by itself. A gateway passes packets on in one network: no way in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import balancer_logs, log_delivery
from scanner.cloud.aws.network import far_end, listeners
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

SERVICE = "elbv2"
SCOPE = "region"
CALLS = (
    *("DescribeLoadBalancers", "DescribeLoadBalancerAttributes", "DescribeTags"),
    *(*listeners.CALLS, *log_delivery.CALLS),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each load balancer."""
    return aws.pages("describe_load_balancers", "LoadBalancers", PageSize=400)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one load balancer. It is in transit only if it was seen that it logs nowhere."""
    arn, gateway = item["LoadBalancerArn"], item["Type"] == "gateway"
    copies, seen = balancer_logs.copies(aws, arn, gateway=gateway)
    tags = aws.read("describe_tags", ResourceArns=[arn])
    return aws.resource(
        arn,
        item["LoadBalancerName"],
        Facts(
            category="log-store",
            persistence="transit" if seen and not copies else "persistent",
            copies=tuple(copies),
            access=() if gateway else tuple(_paths(aws, item)),
            public=False,
        ),
        tags=tags["TagDescriptions"][0].get("Tags") if tags else None,
    )


def _paths(aws: Aws, item: dict[str, Any]) -> list[AccessPath]:
    # On an Outpost the zone is only the one that the Outpost is tied to.
    at = [zone.get("OutpostId") or zone["ZoneName"] for zone in item["AvailabilityZones"]]
    facing = "; open to the internet" if item["Scheme"] == "internet-facing" else ""
    paths = listeners.paths(aws, item["LoadBalancerArn"])
    return far_end.standing(aws, [replace(p, evidence=f"{p.evidence}{facing}") for p in paths], at)
