"""CloudFront distributions: viewers, edges and origins, and where requests are logged.

Source: `cloudfront:ListDistributions`; where it logs: `cdn_logs.py`, how it is reached:
`distribution.py`. What is cached is not kept for good and is no copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import cdn_logs, log_delivery
from scanner.cloud.aws.network import cdn_pages, distribution
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "cloudfront"
SCOPE = "account"
CALLS = (
    *("ListDistributions", *cdn_logs.CALLS, "ListTagsForResource"),
    *(*distribution.CALLS, *log_delivery.CALLS),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each distribution."""
    return cdn_pages.pages(aws, "list_distributions", "DistributionList")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one distribution."""
    arn = item["ARN"]
    logs, seen = cdn_logs.copies(aws, item)
    tags = aws.read("list_tags_for_resource", Resource=arn)
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
