"""CloudWatch log groups: what they keep, and where filters and exports pass it on to.

Source: `logs:DescribeLogGroups` (`retentionInDays`, left out where logs are kept for good);
`log_forwarding.py` says where they go. CloudWatch Logs takes HTTPS only (AWS general reference,
CloudWatch Logs endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_forwarding
from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "logs"
SCOPE = "region"
CALLS = ("DescribeLogGroups", *log_forwarding.CALLS, "ListTagsForResource", HEAD_BUCKET)

_HTTPS = https_only("reached through the CloudWatch Logs API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each log group with what is said of all of them."""
    regional = log_forwarding.regional(aws)
    for group in aws.pages("describe_log_groups", "logGroups", limit=50):
        yield {"group": group, "regional": regional}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one log group."""
    group = item["group"]
    arn, name = group["logGroupArn"], group["logGroupName"]
    own = aws.own(
        "primary",
        aws.region,
        encrypted=True,
        key=group.get("kmsKeyId"),
        retention_days=group.get("retentionInDays"),
    )
    passed_on = log_forwarding.copies(aws, name, item["regional"])
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    return aws.resource(
        arn,
        name,
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(own, *dict.fromkeys(passed_on)),
            access=(_HTTPS,),
            public=False,
        ),
        tags=tags["tags"] if tags else None,
    )
