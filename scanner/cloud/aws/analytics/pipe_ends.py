"""Where a pipe takes data: its target, a queue for what could not be delivered, and its logs.

Source: `pipes:ListPipes` (`Target`, `Enrichment`) and `pipes:DescribePipe` (`LogConfiguration`,
`DeadLetterConfig`). What it logs, it logs of the data that it carries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_LOGS = (
    ("CloudwatchLogsLogDestination", "LogGroupArn"),
    ("FirehoseLogDestination", "DeliveryStreamArn"),
)


def copies(aws: Aws, item: dict[str, Any], told: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies of a pipe of the list, of which this is told besides."""
    for arn in dict.fromkeys(_arns(item, told)):
        yield aws.copy("replica", arn)
    logs = told.get("LogConfiguration", {})
    for kind, name in _LOGS:
        if place := logs.get(kind):
            yield log_destination.copy(aws, place.get(name))
    if bucket := logs.get("S3LogDestination"):
        yield bucket_copy(aws, "log", bucket.get("BucketName"))


def _arns(item: dict[str, Any], told: dict[str, Any]) -> Iterator[str]:
    yield item["Target"]
    for source in told.get("SourceParameters", {}).values():
        if to := source.get("DeadLetterConfig", {}).get("Arn"):
            yield to
    # What is on the way to its target passes by here, and comes back.
    if to := item.get("Enrichment"):
        yield to
