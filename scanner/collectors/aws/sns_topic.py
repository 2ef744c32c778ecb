"""SNS topics: what is not delivered yet, or archived, and where subscriptions take it.

Source: `sns:ListTopics`, `sns:GetTopicAttributes` (`Policy`, `KmsMasterKeyId`, `ArchivePolicy`) and
`sns:ListSubscriptionsByTopic`, which has those of other accounts too: queues and streams by ARN,
web addresses by host, phones by the service that reaches them. What goes to a person by e-mail or
text message is not kept by AWS, and such an address never leaves the answer. SNS answers plain HTTP
as well (AWS general reference, SNS endpoints), so that only a policy makes TLS sure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import address
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sns"
SCOPE = "region"
CALLS = ("ListTopics", "GetTopicAttributes", "ListSubscriptionsByTopic", "ListTagsForResource")

# Attributes that the model names in its text only (GetTopicAttributes).
_KEY, _ARCHIVE = "KmsMasterKeyId", "ArchivePolicy"
_KEEP = {"sqs", "firehose", "lambda"}
_UNREAD = AccessPath(
    kind="principal", encryption="unknown", evidence="whom it delivers to could not be read"
)
_PUSH = re.compile(r":endpoint/(\w+)/")
_DAYS = re.compile(r'"MessageRetentionPeriod"\s*:\s*"?(\d+)')


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each topic."""
    return aws.pages("list_topics", "Topics")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one topic and its subscriptions."""
    arn = item["TopicArn"]
    answer = aws.read("get_topic_attributes", TopicArn=arn)
    about = answer["Attributes"] if answer else {}
    # Every topic has a policy: a part of the attributes proves none away.
    policy = {"Policy": about["Policy"]} if "Policy" in about else None
    read = aws.read_all("list_subscriptions_by_topic", "Subscriptions", TopicArn=arn)
    taken = [one for one in read or [] if one["SubscriptionArn"] != "Deleted"]
    key, archived = about.get(_KEY), _DAYS.search(about.get(_ARCHIVE, ""))
    own = aws.own(
        "primary",
        aws.region,
        encrypted=True if key else None,
        key=key,
        retention_days=int(archived[1]) if archived else None,
    )
    tags = aws.read("list_tags_for_resource", ResourceArn=arn)
    return aws.resource(
        arn,
        arn.rsplit(":", 1)[-1],
        Facts(
            category="queue",
            persistence="persistent",
            copies=(own, *(copy for one in taken for copy in _copies(aws, one))),
            access=(
                *access_paths(policy, account=aws.account_id, arns=(arn,)),
                *dict.fromkeys(path for one in taken for path in _paths(one)),
                *(() if read is not None else (_UNREAD,)),
            ),
            public=is_public(policy),
        ),
        tags=tags["Tags"] if tags else None,
    )


def _copies(aws: Aws, subscription: dict[str, Any]) -> Iterator[Copy]:
    if subscription["Protocol"] in _KEEP:
        yield aws.copy("replica", subscription["Endpoint"])


def _paths(subscription: dict[str, Any]) -> Iterator[AccessPath]:
    protocol, to = subscription["Protocol"], subscription["Endpoint"]
    if protocol in {"http", "https"}:
        yield address.recipient(to, "gets what is sent to the topic")
    elif protocol == "application":
        by = _PUSH.search(to)
        yield AccessPath(
            kind="principal",
            encryption="by-service",
            principal=f"aws:push:{by[1]}" if by else None,
            evidence="brings what is sent to the topic to phones; SNS reaches it by HTTPS only",
        )
