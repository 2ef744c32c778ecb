"""Other accounts that hear of each object in a bucket: its name, which may name a person.

Source: `s3:ListBuckets` and `s3:GetBucketNotificationConfiguration` (`TopicArn`, `QueueArn`,
`LambdaFunctionArn`). A target is in the bucket's own region (S3 user guide, "Amazon S3 Event
Notifications"), so that those of this account are read themselves and are no further place. What
goes to EventBridge goes to the account's own bus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import many
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_region
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3"
SCOPE = "account"
CALLS = ("ListBuckets", "GetBucketNotificationConfiguration", HEAD_BUCKET.removeprefix("s3:"))

_TARGETS = (
    "[TopicConfigurations[].TopicArn, QueueConfigurations[].QueueArn,"
    " LambdaFunctionConfigurations[].LambdaFunctionArn][][]"
)
_HEARS = "gets the name of each object from S3, which delivers it inside AWS"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each bucket of which another account hears."""
    for bucket in aws.pages("list_buckets", "Buckets", MaxBuckets=10_000):
        name = bucket["Name"]
        region = bucket.get("BucketRegion") or bucket_region(aws, name)
        answer = aws.read("get_bucket_notification_configuration", region=region, Bucket=name)
        accounts = {arns.account(target) for target in many(_TARGETS, answer)}
        if others := accounts - {aws.account_id}:
            yield {"name": name, "region": region, "others": others}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one bucket's notifications, with a path for each account."""
    others = sorted(item["others"], key=lambda who: who or "")
    paths = (far_end.path(aws, (who, None), "by-service", _HEARS, "principal") for who in others)
    return aws.resource(
        f"arn:{aws.partition}:s3:::{item['name']}:notification",
        f"notifications of {item['name']}",
        Facts(
            category="access-grant",
            persistence="transit",
            access=tuple(paths),
            public=False,
        ),
        region=item["region"],
    )
