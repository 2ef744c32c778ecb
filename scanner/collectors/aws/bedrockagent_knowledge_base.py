"""Knowledge bases: the store with the vectors of their documents, and the buckets beside it.

Source: `bedrock-agent:ListKnowledgeBases` and `bedrock-agent:GetKnowledgeBase`
(`knowledgeBaseConfiguration`; its store: `vector_store.py`). Bedrock takes HTTPS only (AWS general
reference, Bedrock endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import vector_store
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.network.endpoint import https_only, unread
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agent"
SCOPE = "region"
CALLS = ("ListKnowledgeBases", "GetKnowledgeBase", HEAD_BUCKET)

_BESIDE = "*.supplementalDataStorageConfiguration.storageLocations[].s3Location.uri"
_KEY = "managedKnowledgeBaseConfiguration.serverSideEncryptionConfiguration.kmsKeyArn"
_API = https_only("reached through the Bedrock API, which takes HTTPS only")
_UNREAD = unread("whose store it uses", "principal")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each knowledge base."""
    return aws.pages("list_knowledge_bases", "knowledgeBaseSummaries", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one knowledge base. Where it could not be read, its vectors are nobody knows where."""
    name = item["knowledgeBaseId"]
    answer = aws.read("get_knowledge_base", knowledgeBaseId=name)
    about = answer["knowledgeBase"] if answer else {}
    config = about.get("knowledgeBaseConfiguration", {})
    return aws.resource(
        aws.arn(f"knowledge-base/{name}", service="bedrock"),
        item["name"],
        Facts(
            category="search-index",
            persistence="persistent",
            copies=(
                aws.own("index", aws.region, encrypted=True, key=find(_KEY, config)),
                *vector_store.copies(aws, about),
                *(bucket_copy(aws, "replica", uri) for uri in find(_BESIDE, config) or ()),
            ),
            access=(_API, *(vector_store.paths(about) if answer else (_UNREAD,))),
            public=False,
        ),
    )
