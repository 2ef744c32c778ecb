"""Where an action on mail that comes in takes it: buckets, topics, mailboxes and contact centres.

Source: `ses:DescribeReceiptRuleSet` (`Actions`). Such a function as a rule calls is told of headers
and keeps nothing here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy


def copies(aws: Aws, action: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies that one action of a rule makes."""
    if bucket := action.get("S3Action"):
        copy = bucket_copy(aws, "primary", bucket["BucketName"])
        yield replace(copy, key=bucket.get("KmsKeyArn"))
    if workmail := action.get("WorkmailAction"):
        yield aws.copy("replica", workmail["OrganizationArn"])
    if connect := action.get("ConnectAction"):
        yield aws.copy("replica", connect["InstanceARN"])
    for act in action.values():
        # Whatever is done with mail, a topic may be told of it, with who wrote to whom.
        if topic := act.get("TopicArn"):
            yield aws.copy("replica", topic)
