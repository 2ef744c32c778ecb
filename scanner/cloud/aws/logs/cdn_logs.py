"""Where requests to a CloudFront distribution are logged, and where its functions log.

Source: `cloudfront:GetDistributionConfig` (`Logging`), `cloudfront:ListRealtimeLogConfigs`
(`StreamARN`), and deliveries of CloudWatch in us-east-1 (`log_delivery.py`). A function of
Lambda@Edge logs in the region that is nearest to each viewer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_delivery, log_destination
from scanner.cloud.aws.network import cdn_pages, distribution
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("GetDistributionConfig", "ListRealtimeLogConfigs")
"""Besides those of `log_delivery.py`."""

_HOME = "us-east-1"
_REALTIME = ("list_realtime_log_configs", "RealtimeLogConfigs")


def copies(aws: Aws, item: dict[str, Any]) -> tuple[list[Copy], bool]:
    """Return the copy of each log of a distribution of the list, and whether all were seen."""
    config = aws.read("get_distribution_config", Id=item["Id"])
    delivered = log_delivery.copies(aws, item["ARN"], region=_HOME)
    logging = config["DistributionConfig"]["Logging"] if config else {}
    seen = config is not None and delivered is not None
    return [*_logs(aws, logging, item), *(delivered or ())], seen


def _logs(aws: Aws, logging: dict[str, Any], item: dict[str, Any]) -> Iterator[Copy]:
    if logging.get("Enabled"):
        yield bucket_copy(aws, "log", _bucket(logging["Bucket"]))
    for behaviour in distribution.behaviours(item):
        if stream := behaviour.get("RealtimeLogConfigArn"):
            yield from _streams(aws, stream)
        for _ in behaviour.get("LambdaFunctionAssociations", {}).get("Items", []):
            yield Copy(role="log", location=aws.place(None))


def _bucket(host: str) -> str:
    # `.s3.` may be in the name of the bucket as well.
    return host.rpartition(".s3.")[0] or host


def _streams(aws: Aws, config: str) -> Iterator[Copy]:
    found = aws.once(("realtime",), lambda: cdn_pages.read_all(aws, *_REALTIME))
    points = [p for c in found or () if c["ARN"] == config for p in c["EndPoints"]]
    for point in points or [{}]:
        yield log_destination.copy(aws, point.get("KinesisStreamConfig", {}).get("StreamARN"))
