"""Knowledge of a contact centre: documents, quick answers and templates of messages.

Source: `qconnect:ListKnowledgeBases`. Where an integration fetches it from is not judged, nor are
pages of the web: nothing goes there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import connect_knowledge
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "qconnect"
SCOPE = "region"
CALLS = ("ListKnowledgeBases",)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each knowledge base."""
    return aws.pages("list_knowledge_bases", "knowledgeBaseSummaries", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one knowledge base."""
    arn = item["knowledgeBaseArn"]
    return aws.resource(
        arn,
        item["name"],
        Facts(
            category="conversation",
            persistence="persistent",
            copies=tuple(connect_knowledge.copies(aws, arn, item)),
            access=(connect_knowledge.API,),
            public=False,
        ),
        tags=item.get("tags"),
    )
