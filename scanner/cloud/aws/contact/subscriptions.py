"""Where the subscriptions of a topic take what is sent to it.

Queues and streams by ARN, web addresses by host, phones by the service that reaches them. What goes
to a person by e-mail or text message is not kept by AWS, and such an address never leaves the
answer. Source: `sns:ListSubscriptionsByTopic` (`Protocol`, `Endpoint`), which has those of other
accounts too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import address
from scanner.cloud.aws.network.endpoint import unread
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALL = "ListSubscriptionsByTopic"

_KEEP = {"sqs", "firehose", "lambda"}
_PUSH = re.compile(r":endpoint/(\w+)/")


def delivered(aws: Aws, topic: str) -> tuple[list[Copy], list[AccessPath]]:
    """Return the copies and the paths of all that a topic, given by ARN, delivers to.

    Where its subscriptions could not be read that is one path of nobody knows whom.
    """
    found = aws.read_all("list_subscriptions_by_topic", "Subscriptions", TopicArn=topic)
    if found is None:
        return [], [unread("whom it delivers to", "principal")]
    taken = [one for one in found if one["SubscriptionArn"] != "Deleted"]
    copies = [aws.copy("replica", one["Endpoint"]) for one in taken if one["Protocol"] in _KEEP]
    return copies, list(dict.fromkeys(path for one in taken for path in _paths(one)))


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
