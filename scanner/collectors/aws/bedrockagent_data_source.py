"""Sources of a knowledge base: what is kept of them, and the bucket for what is made on the way.

Source: `bedrock-agent:ListKnowledgeBases`, `bedrock-agent:ListDataSources` and
`bedrock-agent:GetDataSource` (`serverSideEncryptionConfiguration`; what is made on the way:
`ingestion.py`). Where the documents come from is a store of its own. Bedrock takes HTTPS only (AWS
general reference, Bedrock endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import ingestion
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agent"
SCOPE = "region"
CALLS = ("ListKnowledgeBases", "ListDataSources", "GetDataSource", *ingestion.CALLS)

_KEY = "serverSideEncryptionConfiguration.kmsKeyArn"
_API = https_only("reached through the Bedrock API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each source of each knowledge base."""
    for base in aws.pages("list_knowledge_bases", "knowledgeBaseSummaries", maxResults=1000):
        asked = {"knowledgeBaseId": base["knowledgeBaseId"], "maxResults": 1000}
        yield from aws.pages("list_data_sources", "dataSourceSummaries", **asked)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one source."""
    base, name = item["knowledgeBaseId"], item["dataSourceId"]
    answer = aws.read("get_data_source", knowledgeBaseId=base, dataSourceId=name)
    about = answer["dataSource"] if answer else None
    return aws.resource(
        aws.arn(f"knowledge-base/{base}/data-source/{name}", service="bedrock"),
        item["name"],
        Facts(
            category="search-index",
            persistence="persistent",
            copies=(
                aws.own("index", aws.region, encrypted=True, key=find(_KEY, about or {})),
                *ingestion.copies(aws, about),
            ),
            access=(_API,),
            public=False,
        ),
    )
