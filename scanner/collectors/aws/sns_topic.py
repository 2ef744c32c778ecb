"""SNS topics: what is not delivered yet, or archived, and where subscriptions take it.

Source: `sns:ListTopics` and `sns:GetTopicAttributes` (`Policy`, `KmsMasterKeyId`, `ArchivePolicy`),
and `subscriptions.py`. SNS answers plain HTTP as well (AWS general reference, SNS endpoints), so
that only a policy makes TLS sure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import subscriptions
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sns"
SCOPE = "region"
CALLS = ("ListTopics", "GetTopicAttributes", subscriptions.CALL, "ListTagsForResource")

# Attributes that the model names in its text only (GetTopicAttributes).
_KEY, _ARCHIVE = "KmsMasterKeyId", "ArchivePolicy"
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
    key, archived = about.get(_KEY), _DAYS.search(about.get(_ARCHIVE, ""))
    days = int(archived[1]) if archived else None
    encrypted = True if key else None
    own = aws.own("primary", aws.region, encrypted=encrypted, key=key, retention_days=days)
    copies, paths = subscriptions.delivered(aws, arn)
    tags = aws.read("list_tags_for_resource", ResourceArn=arn)
    return aws.resource(
        arn,
        arn.rsplit(":", 1)[-1],
        Facts(
            category="queue",
            persistence="persistent",
            copies=(own, *copies),
            access=(*access_paths(policy, account=aws.account_id, arns=(arn,)), *paths),
            public=is_public(policy),
        ),
        tags=tags["Tags"] if tags else None,
    )
