"""Where Lambda sends what a function answered or failed on, if that leads out of region or account.

A queue, topic, bus or function of this region and account is listed itself. The ARN of a bucket
tells neither. A Kafka topic (`kafka://…`) is in the cluster that was read from, which need not be
one of AWS. Source: `DestinationConfig` of the model of Lambda; Lambda developer guide, "On-failure
destinations for Apache Kafka".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_ENDS = ("OnSuccess", "OnFailure")
_TOPIC = "kafka://"


def leading_out(aws: Aws, item: dict[str, Any]) -> list[str]:
    """Return each destination of a `DestinationConfig` that is not of this region and account."""
    config = item.get("DestinationConfig", {})
    told = (config.get(end, {}).get("Destination") for end in _ENDS)
    cluster = item.get("EventSourceArn")
    ends = ((cluster or to) if to.startswith(_TOPIC) else to for to in told if to)
    return [to for to in dict.fromkeys(ends) if _leads_out(aws, to)]


def failures(aws: Aws, function: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy of what a function failed on (`DeadLetterConfig`), if that leads out."""
    to = function.get("DeadLetterConfig", {}).get("TargetArn")
    if to and _leads_out(aws, to):
        yield copy(aws, to)


def copy(aws: Aws, to: str) -> Copy:
    """Return the copy that is sent there."""
    if (arns.service(to) or "").startswith("s3"):
        return bucket_copy(aws, "replica", to)
    if arns.is_arn(to):
        return aws.copy("replica", to)
    return Copy(role="replica", location=aws.place(None))


def _leads_out(aws: Aws, to: str) -> bool:
    return (arns.region(to), arns.account(to)) != (aws.region, aws.account_id)
