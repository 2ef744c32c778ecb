"""Pipes from a stream or queue to a store, program or address, and their logs.

Source: `pipes:ListPipes` (`Target`, `Enrichment`) and `pipes:DescribePipe` (`LogConfiguration`, and
the queue for what could not be delivered, `DeadLetterConfig`). Credentials are only named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import log_destination
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "pipes"
SCOPE = "region"
CALLS = ("ListPipes", "DescribePipe", HEAD_BUCKET)

_LOGS = (
    ("CloudwatchLogsLogDestination", "LogGroupArn"),
    ("FirehoseLogDestination", "DeliveryStreamArn"),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each pipe."""
    return aws.pages("list_pipes", "Pipes", Limit=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one pipe. What it logs, it logs of the data that it carries."""
    about = aws.read("describe_pipe", Name=item["Name"])
    told: dict[str, Any] = about or {}
    return aws.resource(
        about["Arn"] if about else item["Arn"],
        item["Name"],
        Facts(
            category="stream",
            persistence="persistent",
            copies=(
                *dict.fromkeys(aws.copy("replica", to) for to in _ends(item, told)),
                *_logs(aws, told.get("LogConfiguration", {})),
            ),
            public=False,
        ),
        tags=[{"Key": name, "Value": value} for name, value in told.get("Tags", {}).items()],
    )


def _ends(item: dict[str, Any], told: dict[str, Any]) -> Iterator[str]:
    yield item["Target"]
    for source in told.get("SourceParameters", {}).values():
        if to := source.get("DeadLetterConfig", {}).get("Arn"):
            yield to
    # What is on the way to its target passes by here, and comes back.
    if to := item.get("Enrichment"):
        yield to


def _logs(aws: Aws, logs: dict[str, Any]) -> Iterator[Copy]:
    for kind, name in _LOGS:
        if place := logs.get(kind):
            yield log_destination.copy(aws, place.get(name))
    if bucket := logs.get("S3LogDestination"):
        yield bucket_copy(aws, "log", bucket.get("BucketName"))
