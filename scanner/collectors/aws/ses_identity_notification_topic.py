"""Topics that are told which mail of an identity bounced, was complained of or came.

Source: `ses:ListIdentities` and `ses:GetIdentityNotificationAttributes`, for a hundred at a time
(`BounceTopic`, `ComplaintTopic`, `DeliveryTopic`: topics by ARN, empty where none is set). With the
news come the addresses of whoever mail was for. All identities of a region are one resource, so
that none is named: an identity may be the address of a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.batches import batches
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.problem import Problem
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ses"
SCOPE = "region"
CALLS = ("ListIdentities", "GetIdentityNotificationAttributes")

_AT_A_TIME = 100
_TOPICS = ("BounceTopic", "ComplaintTopic", "DeliveryTopic")


def listing(aws: Aws) -> Iterator[list[str]]:
    """Yield the topics of all identities, together, if there are any."""
    names: Iterator[Any] = aws.pages("list_identities", "Identities", MaxItems=1000)
    found: set[str] = set()
    for some in batches(names, _AT_A_TIME):
        answer = aws.call("get_identity_notification_attributes", Identities=some)
        told = answer["NotificationAttributes"]
        found |= {topic for one in told.values() for t in _TOPICS if (topic := one.get(t))}
        if left_out := len(set(some) - told.keys()):
            # Of each that was asked something is told. Which it is stays here, as said above.
            said = f"the answer leaves out {left_out} of {len(some)} identities"
            call = "ses:GetIdentityNotificationAttributes"
            aws.problems.append(Problem(status="failed", call=call, detail=said))
    if found:
        yield sorted(found)


def resource(aws: Aws, topics: list[str]) -> Resource:
    """Say where these topics are."""
    return aws.resource(
        aws.arn("identity-notification/*"),
        "notifications of identities",
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(log_destination.copy(aws, topic) for topic in topics),
            public=False,
        ),
    )
