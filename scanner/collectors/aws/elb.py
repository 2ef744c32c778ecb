"""Classic load balancers: listeners, and a log in a bucket.

Source: `elb:DescribeLoadBalancers` (`AvailabilityZones`; listeners: `classic_listeners.py`) and
`elb:DescribeLoadBalancerAttributes` (`AccessLog`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import classic_listeners, far_end
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "elb"
SCOPE = "region"
CALLS = (
    *("DescribeLoadBalancers", "DescribeLoadBalancerAttributes", "DescribeLoadBalancerPolicies"),
    *("DescribeTags", HEAD_BUCKET),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each load balancer."""
    return aws.pages("describe_load_balancers", "LoadBalancerDescriptions", PageSize=400)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one load balancer. It is in transit only if it was seen that it logs nowhere."""
    name = item["LoadBalancerName"]
    answer = aws.read("describe_load_balancer_attributes", LoadBalancerName=name)
    log = answer["LoadBalancerAttributes"]["AccessLog"] if answer else {}
    copies = [bucket_copy(aws, "log", log.get("S3BucketName"))] if log.get("Enabled") else []
    listeners = classic_listeners.paths(aws, item)
    tags = aws.read("describe_tags", LoadBalancerNames=[name])
    return aws.resource(
        aws.arn(f"loadbalancer/{name}", service="elasticloadbalancing"),
        name,
        Facts(
            category="log-store",
            persistence="transit" if log.get("Enabled") is False else "persistent",
            copies=tuple(copies),
            access=tuple(far_end.standing(aws, listeners, item["AvailabilityZones"])),
            public=False,
        ),
        tags=tags["TagDescriptions"][0].get("Tags") if tags else None,
    )
