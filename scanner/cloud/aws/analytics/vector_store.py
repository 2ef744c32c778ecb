"""The store that a knowledge base keeps its vectors in: of AWS, or of another party.

Source: `bedrock-agent:GetKnowledgeBase` (`storageConfiguration`, `knowledgeBaseConfiguration`).
Stores of other parties are known by their host, and where they are AWS does not know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.network import address
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

_OURS = (
    *("opensearchServerlessConfiguration.collectionArn", "rdsConfiguration.resourceArn"),
    *("opensearchManagedClusterConfiguration.domainArn", "neptuneAnalyticsConfiguration.graphArn"),
    "s3VectorsConfiguration.vectorBucketArn || s3VectorsConfiguration.indexArn",
)
_THEIRS = (
    *("pineconeConfiguration.connectionString", "redisEnterpriseCloudConfiguration.endpoint"),
    "mongoDbAtlasConfiguration.endpoint",
)
_INDEX = "knowledgeBaseConfiguration.kendraKnowledgeBaseConfiguration.kendraIndexArn"
_WHY = "keeps the vectors of the knowledge base"


def copies(aws: Aws, base: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy in each store of a knowledge base; one that is empty was not read."""
    store = base.get("storageConfiguration", {})
    arns = [find(where, store) for where in _OURS] + [find(_INDEX, base)]
    found = [arn for arn in arns if arn]
    for arn in found:
        yield aws.copy("index", arn)
    if _hosts(store) or not base or (store and not found):
        yield Copy(role="index", location=aws.place(None))


def paths(base: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path of each other party whose store it uses."""
    for host in _hosts(base.get("storageConfiguration", {})):
        yield address.recipient(host if "://" in host else f"https://{host}", _WHY)


def _hosts(store: dict[str, Any]) -> list[str]:
    return [host for where in _THEIRS if (host := find(where, store))]
