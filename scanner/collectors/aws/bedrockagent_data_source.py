"""Sources of a knowledge base: what is kept of them, and the bucket for what is made on the way.

Source: `bedrock-agent:ListKnowledgeBases`, `bedrock-agent:ListDataSources` and
`bedrock-agent:GetDataSource` (`serverSideEncryptionConfiguration`, `intermediateStorage`, and the
models that read its documents: where these answer, `inference.py` tells). Where the documents come
from is a store of its own. Bedrock takes HTTPS only (AWS general reference,
Bedrock endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import inference
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.cloud.aws.fields import find
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agent"
SCOPE = "region"
CALLS = ("ListKnowledgeBases", "ListDataSources", "GetDataSource", HEAD_BUCKET, inference.CALL)

_KEY = "serverSideEncryptionConfiguration.kmsKeyArn"
_ON_THE_WAY = (
    "vectorIngestionConfiguration.customTransformationConfiguration"
    ".intermediateStorage.s3Location.uri"
)
_MODELS = (
    "vectorIngestionConfiguration"
    ".[parsingConfiguration, contextEnrichmentConfiguration][]"
    ".bedrockFoundationModelConfiguration.modelArn"
)
_API = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="reached through the Bedrock API, which takes HTTPS only",
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each source of each knowledge base."""
    for base in aws.pages("list_knowledge_bases", "knowledgeBaseSummaries", maxResults=1000):
        asked = {"knowledgeBaseId": base["knowledgeBaseId"], "maxResults": 1000}
        yield from aws.pages("list_data_sources", "dataSourceSummaries", **asked)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one source."""
    base, name = item["knowledgeBaseId"], item["dataSourceId"]
    answer = aws.read("get_data_source", knowledgeBaseId=base, dataSourceId=name)
    about = answer["dataSource"] if answer else {}
    between = find(_ON_THE_WAY, about)
    arn = f"arn:{aws.partition}:bedrock:{aws.region}:{aws.account_id}:knowledge-base/{base}"
    return aws.resource(
        f"{arn}/data-source/{name}",
        item["name"],
        Facts(
            category="search-index",
            persistence="persistent",
            copies=(
                aws.own("index", aws.region, encrypted=True, key=find(_KEY, about)),
                *((bucket_copy(aws, "replica", between),) if between else ()),
                *inference.copies(aws, find(_MODELS, about) or ()),
            ),
            access=(_API,),
            public=False,
        ),
    )
