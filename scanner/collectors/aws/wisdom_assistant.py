"""Assistants of Amazon Q in Connect: what they are asked in a contact, and which models answer.

Source: `qconnect:ListAssistants` (`integrationConfiguration.topicIntegrationArn`: chats are told to
this topic) and `qconnect:ListAIPrompts` (which models answer, and where: `connect_models.py`). Whom
else it asks, `connect_knowledge.py` says.
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
CALLS = ("ListAssistants", connect_knowledge.ASSOCIATIONS, "ListAIPrompts", inference.CALL)

_TOPIC = "integrationConfiguration.topicIntegrationArn"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each assistant."""
    return aws.pages("list_assistants", "assistantSummaries", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one assistant."""
    arn, id_, topic = item["assistantArn"], item["assistantId"], text(_TOPIC, item)
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
                *dict.fromkeys(connect_models.copies(aws, id_)),
            ),
            access=(connect_knowledge.API, *dict.fromkeys(connect_knowledge.paths(aws, id_))),
            public=False,
        ),
        tags=item.get("tags"),
    )
