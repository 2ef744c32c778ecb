"""Knowledge of a contact centre: documents, quick answers and templates of messages.

Source: `qconnect:ListKnowledgeBases` (`vectorIngestionConfiguration.parsingConfiguration`: a model
that reads documents, by an ARN that names one region). Where an integration fetches documents from
is not judged, nor are pages of the web: nothing goes there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.contact import connect_knowledge
from scanner.cloud.aws.fields import text
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "qconnect"
SCOPE = "region"
CALLS = ("ListKnowledgeBases",)

_READ_BY = (
    "vectorIngestionConfiguration.parsingConfiguration.bedrockFoundationModelConfiguration.modelArn"
)


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
            copies=(*connect_knowledge.copies(aws, arn, item), *_read(aws, item)),
            access=(connect_knowledge.API,),
            public=False,
        ),
        tags=item.get("tags"),
    )


def _read(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    model = text(_READ_BY, item)
    if model and (region := arns.region(model)) != aws.region:
        yield Copy(role="cache", location=aws.place(region), owner=aws.account_id)
