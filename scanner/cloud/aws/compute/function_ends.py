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
    from scanner.cloud.aws.unit import Aws

_ENDS = ("OnSuccess", "OnFailure")
_TOPIC = "kafka://"


def leading_out(aws: Aws, item: dict[str, Any]) -> list[str]:
    """Return each destination of a `DestinationConfig` that is not of this region and account."""
    config = item.get("DestinationConfig", {})
    told = (config.get(end, {}).get("Destination") for end in _ENDS)
    cluster = item.get("EventSourceArn")
    ends = ((cluster or to) if to.startswith(_TOPIC) else to for to in told if to)
    return [to for to in dict.fromkeys(ends) if leads_out(aws, to)]


def leads_out(aws: Aws, to: str) -> bool:
    """Say whether a destination is not seen to be of this region and account."""
    return (arns.region(to), arns.account(to)) != (aws.region, aws.account_id)


def copy(aws: Aws, to: str) -> Copy:
    """Return the copy that is sent there."""
    if (arns.service(to) or "").startswith("s3"):
        return bucket_copy(aws, "replica", to)
    if arns.is_arn(to):
        return aws.copy("replica", to)
    return Copy(role="replica", location=aws.place(None))
