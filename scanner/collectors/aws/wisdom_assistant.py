"""Assistants of Amazon Q in Connect: what they are asked in a contact, and which models answer.

Source: `qconnect:ListAssistants` (`integrationConfiguration.topicIntegrationArn`: chats are told to
this topic) and `qconnect:ListAIPrompts` (which models answer, and where: `connect_models.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import connect_knowledge, connect_models, inference
from scanner.cloud.aws.fields import text
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "qconnect"
SCOPE = "region"
CALLS = ("ListAssistants", "ListAIPrompts", inference.CALL)

_TOPIC = "integrationConfiguration.topicIntegrationArn"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each assistant."""
    return aws.pages("list_assistants", "assistantSummaries", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one assistant."""
    arn, topic = item["assistantArn"], text(_TOPIC, item)
    told = (aws.copy("replica", topic),) if topic else ()
    return aws.resource(
        arn,
        item["name"],
        Facts(
            category="conversation",
            persistence="persistent",
            copies=(
                *connect_knowledge.copies(aws, arn, item),
                *told,
                *dict.fromkeys(connect_models.copies(aws, item["assistantId"])),
            ),
            access=(connect_knowledge.API,),
            public=False,
        ),
        tags=item.get("tags"),
    )
