"""Load balancers (application, network, gateway): listeners, and logs in buckets or delivered.

Source: `elbv2:DescribeLoadBalancers` (`Scheme`, `AvailabilityZones`: Local Zones may be in another
country), `elbv2:DescribeLoadBalancerAttributes` (`access_logs.s3.*` and so on), deliveries of
CloudWatch (`log_delivery.py`), maybe to another account, and the listeners (`listeners.py`). It
keeps nothing but logs; what is behind it is read by itself. A gateway passes packets to a device in
the same network and is no way in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import far_end, listeners, log_delivery
from scanner.cloud.aws.bucket_place import bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, Copy

SERVICE = "elbv2"
SCOPE = "region"
CALLS = (
    *("DescribeLoadBalancers", "DescribeLoadBalancerAttributes", "DescribeTags"),
    *(*listeners.CALLS, *log_delivery.CALLS),
)

_LOGS = ("access_logs", "connection_logs", "health_check_logs")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each load balancer."""
    return aws.pages("describe_load_balancers", "LoadBalancers", PageSize=400)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one load balancer. It is in transit only if it was seen that it logs nowhere."""
    arn, gateway = item["LoadBalancerArn"], item["Type"] == "gateway"
    answer = aws.read("describe_load_balancer_attributes", LoadBalancerArn=arn)
    told = {a["Key"]: a["Value"] for a in answer["Attributes"]} if answer else {}
    delivered = log_delivery.copies(aws, arn, region=aws.region)
    by_itself = gateway or f"{_LOGS[0]}.s3.enabled" in told
    seen = bool(answer) and by_itself and delivered is not None
    copies = [*_logs(aws, told), *(delivered or ())]
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


def _logs(aws: Aws, told: dict[str, str]) -> list[Copy]:
    on = [log for log in _LOGS if told.get(f"{log}.s3.enabled") == "true"]
    return [bucket_copy(aws, "log", told.get(f"{log}.s3.bucket")) for log in on]


def _paths(aws: Aws, item: dict[str, Any]) -> list[AccessPath]:
    zones = item["AvailabilityZones"]
    # On an Outpost the zone is only the one that the Outpost is tied to.
    codes = [zone.get("OutpostId") or zone["ZoneName"] for zone in zones]
    paths = listeners.paths(aws, item["LoadBalancerArn"])
    if item["Scheme"] == "internet-facing":
        paths = [replace(path, evidence=f"{path.evidence}; open to the internet") for path in paths]
    return far_end.standing(aws, paths, codes)
