"""Where a load balancer logs: in buckets by its own attributes, or delivered by CloudWatch.

Source: `elbv2:DescribeLoadBalancerAttributes` (`access_logs.s3.*` and so on) and
`log_delivery.py`. A gateway has no such attributes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.logs import log_delivery
from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_LOGS = ("access_logs", "connection_logs", "health_check_logs")


def copies(aws: Aws, balancer: str, *, gateway: bool) -> tuple[list[Copy], bool]:
    """Return the copy of each log of a balancer, given by its ARN, and whether all were seen."""
    answer = aws.read("describe_load_balancer_attributes", LoadBalancerArn=balancer)
    told = {a["Key"]: a["Value"] for a in answer["Attributes"]} if answer else {}
    delivered = log_delivery.copies(aws, balancer, region=aws.region)
    by_itself = gateway or f"{_LOGS[0]}.s3.enabled" in told
    seen = bool(answer) and by_itself and delivered is not None
    on = [log for log in _LOGS if told.get(f"{log}.s3.enabled") == "true"]
    own = [bucket_copy(aws, "log", told.get(f"{log}.s3.bucket")) for log in on]
    return [*own, *(delivered or ())], seen
