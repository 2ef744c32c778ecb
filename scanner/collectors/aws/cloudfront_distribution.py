"""CloudFront distributions: viewers, edges and origins, and where requests are logged.

Source: `cloudfront:ListDistributions`, `cloudfront:GetDistributionConfig` (`Logging`),
`cloudfront:ListRealtimeLogConfigs` (`StreamARN`), and deliveries of CloudWatch in us-east-1
(`log_delivery.py`); how it is reached: `distribution.py`. What is cached is not kept for good and
is no copy. A function of Lambda@Edge logs in the region that is nearest to each viewer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import cdn_pages, distribution, log_delivery, log_destination
from scanner.cloud.aws.bucket_place import bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "cloudfront"
SCOPE = "account"
CALLS = (
    *("ListDistributions", "GetDistributionConfig", "ListRealtimeLogConfigs"),
    *("ListTagsForResource", *distribution.CALLS, *log_delivery.CALLS),
)

_HOME = "us-east-1"
_REALTIME = ("list_realtime_log_configs", "RealtimeLogConfigs")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each distribution."""
    return cdn_pages.pages(aws, "list_distributions", "DistributionList")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one distribution."""
    arn = item["ARN"]
    config = aws.read("get_distribution_config", Id=item["Id"])
    delivered = log_delivery.copies(aws, arn, region=_HOME)
    logs = [*_logs(aws, config, item), *(delivered or ())]
    tags = aws.read("list_tags_for_resource", Resource=arn)
    seen = config is not None and delivered is not None
    return aws.resource(
        arn,
        item["Id"],
        Facts(
            category="log-store",
            persistence="transit" if seen and not logs else "persistent",
            copies=tuple(logs),
            access=distribution.paths(aws, item),
            public=False,
        ),
        region=None,
        tags=tags["Tags"].get("Items") if tags else None,
    )


def _logs(aws: Aws, config: dict[str, Any] | None, item: dict[str, Any]) -> Iterator[Copy]:
    log = config["DistributionConfig"]["Logging"] if config else {}
    if log.get("Enabled"):
        yield bucket_copy(aws, "log", log["Bucket"].partition(".s3.")[0])
    for behaviour in distribution.behaviours(item):
        if stream := behaviour.get("RealtimeLogConfigArn"):
            yield from _streams(aws, stream)
        for _ in behaviour.get("LambdaFunctionAssociations", {}).get("Items", []):
            yield Copy(role="log", location=aws.place(None))


def _streams(aws: Aws, config: str) -> Iterator[Copy]:
    found = aws.once(("realtime",), lambda: cdn_pages.read_all(aws, *_REALTIME))
    points = [p for c in found or () if c["ARN"] == config for p in c["EndPoints"]]
    for point in points or [{}]:
        yield log_destination.copy(aws, point.get("KinesisStreamConfig", {}).get("StreamARN"))
