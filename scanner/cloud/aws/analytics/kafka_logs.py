"""Where brokers, replicators and connectors of Kafka log: each place is named and switched on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy


def copies(aws: Aws, told: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield a copy for each place in this part of an answer that is switched on.

    MSK Connect writes the names of the same fields with a small letter.
    """
    places = {kind.lower(): _lower(place) for kind, place in (told or {}).items()}
    group, stream, bucket = (places.get(k, {}) for k in ("cloudwatchlogs", "firehose", "s3"))
    if group.get("enabled"):
        yield log_destination.group(aws, group.get("loggroup"))
    if stream.get("enabled"):
        name = stream.get("deliverystream")
        arn = aws.arn(f"deliverystream/{name}", service="firehose") if name else None
        yield log_destination.copy(aws, arn)
    if bucket.get("enabled"):
        yield bucket_copy(aws, "log", bucket.get("bucket"))


def _lower(place: dict[str, Any]) -> dict[str, Any]:
    return {name.lower(): value for name, value in place.items()}
