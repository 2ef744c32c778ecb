"""SQS queues: what was sent and not yet taken, for up to two weeks, and who else may take it.

Source: `sqs:ListQueues` (pages only where `MaxResults` is sent) and `sqs:GetQueueAttributes`
(`Policy`, `KmsMasterKeyId`, `SqsManagedSseEnabled`, `MessageRetentionPeriod` in seconds). SQS
answers plain HTTP as well (AWS general reference, SQS endpoints), so that only a policy makes TLS
sure. A queue for what could not be delivered is listed itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sqs"
SCOPE = "region"
CALLS = ("ListQueues", "GetQueueAttributes", "ListQueueTags")

_SECONDS_A_DAY = 86_400


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the address of each queue."""
    return aws.pages("list_queues", "QueueUrls", MaxResults=1000)


def resource(aws: Aws, url: str) -> Resource:
    """Read one queue. Without its attributes only its own place is known."""
    name = url.rsplit("/", 1)[-1]
    arn = aws.arn(name)
    answer = aws.read("get_queue_attributes", QueueUrl=url, AttributeNames=["All"])
    about = answer["Attributes"] if answer else {}
    # An answer for all attributes has at least this one; a part of them proves no policy away.
    policy = {"Policy": about.get("Policy")} if "QueueArn" in about else None
    tags = aws.read("list_queue_tags", QueueUrl=url)
    key, seconds = about.get("KmsMasterKeyId"), int(about.get("MessageRetentionPeriod", 0))
    by_sqs = {"true": True, "false": False}.get(about.get("SqsManagedSseEnabled", ""))
    days = -(-seconds // _SECONDS_A_DAY) or None
    encrypted = True if key else by_sqs
    own = aws.own("primary", aws.region, encrypted=encrypted, key=key, retention_days=days)
    return aws.resource(
        arn,
        name,
        Facts(
            category="queue",
            persistence="persistent",
            copies=(own,),
            access=access_paths(policy, account=aws.account_id, arns=(arn,)),
            public=is_public(policy),
        ),
        tags=tags.get("Tags") if tags else None,
    )
