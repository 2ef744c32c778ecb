"""Knowledge bases: the store with the vectors of their documents, and the buckets beside it.

Source: `bedrock-agent:ListKnowledgeBases` and `bedrock-agent:GetKnowledgeBase`
(`storageConfiguration`, `knowledgeBaseConfiguration`). Stores of other parties are known by their
host, and where they are AWS does not know. Bedrock takes HTTPS only (AWS general reference, Bedrock
endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import address
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.cloud.aws.fields import find
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agent"
SCOPE = "region"
CALLS = ("ListKnowledgeBases", "GetKnowledgeBase", HEAD_BUCKET)

_OURS = (
    *("opensearchServerlessConfiguration.collectionArn", "rdsConfiguration.resourceArn"),
    *("opensearchManagedClusterConfiguration.domainArn", "neptuneAnalyticsConfiguration.graphArn"),
    "s3VectorsConfiguration.vectorBucketArn || s3VectorsConfiguration.indexArn",
)
_THEIRS = (
    *("pineconeConfiguration.connectionString", "redisEnterpriseCloudConfiguration.endpoint"),
    "mongoDbAtlasConfiguration.endpoint",
)
_BESIDE = "*.supplementalDataStorageConfiguration.storageLocations[].s3Location.uri"
_KEY = "managedKnowledgeBaseConfiguration.serverSideEncryptionConfiguration.kmsKeyArn"
_INDEX = "kendraKnowledgeBaseConfiguration.kendraIndexArn"
_API = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="reached through the Bedrock API, which takes HTTPS only",
)
_UNREAD = AccessPath(
    kind="principal", encryption="unknown", evidence="whose store it uses could not be read"
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each knowledge base."""
    return aws.pages("list_knowledge_bases", "knowledgeBaseSummaries", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one knowledge base. Where it could not be read, its vectors are nobody knows where."""
    name = item["knowledgeBaseId"]
    answer = aws.read("get_knowledge_base", knowledgeBaseId=name)
    about = answer["knowledgeBase"] if answer else {}
    store = about.get("storageConfiguration", {})
    hosts = [found for where in _THEIRS if (found := find(where, store))]
    why = "keeps the vectors of the knowledge base"
    return aws.resource(
        f"arn:{aws.partition}:bedrock:{aws.region}:{aws.account_id}:knowledge-base/{name}",
        item["name"],
        Facts(
            category="search-index",
            persistence="persistent",
            copies=tuple(_copies(aws, about, store, hosts)),
            access=(
                _API,
                *(address.recipient(_address(host), why) for host in hosts),
                *(() if answer else (_UNREAD,)),
            ),
            public=False,
        ),
    )


def _address(host: str) -> str:
    return host if "://" in host else f"https://{host}"


def _copies(
    aws: Aws, about: dict[str, Any], store: dict[str, Any], hosts: list[str]
) -> Iterator[Copy]:
    config = about.get("knowledgeBaseConfiguration", {})
    yield aws.own("index", aws.region, encrypted=True, key=find(_KEY, config))
    arns = [find(where, store) for where in _OURS] + [find(_INDEX, config)]
    found = [arn for arn in arns if arn]
    for arn in found:
        yield aws.copy("index", arn)
    if hosts or not about or (store and not found):
        yield Copy(role="index", location=aws.place(None))
    for uri in find(_BESIDE, config) or ():
        yield bucket_copy(aws, "replica", uri)
