"""Search collections without servers, who may read them, and whether they are open to all networks.

Source: `opensearchserverless:ListCollections` (`kmsKeyArn`). Policies: `collection_policy.py`.
Always encrypted at rest, and reached over HTTPS only (OpenSearch Service developer guide,
"Encryption for Amazon OpenSearch Serverless").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import collection_policy
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "opensearchserverless"
SCOPE = "region"
CALLS = ("ListCollections", "ListTagsForResource", *collection_policy.CALLS)

_OF_AWS = "auto"
_ENDPOINT = https_only("serverless collections take HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each collection."""
    return aws.pages("list_collections", "collectionSummaries", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one collection."""
    arn, name, key = item["arn"], item["name"], item.get("kmsKeyArn")
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    return aws.resource(
        arn,
        name,
        Facts(
            category="search-index",
            persistence="persistent",
            copies=(
                aws.own("primary", aws.region, encrypted=True, key=None if key == _OF_AWS else key),
            ),
            access=(_ENDPOINT, *collection_policy.paths(aws, name)),
            public=collection_policy.is_public(aws, name),
        ),
        tags=[{"Key": t["key"], "Value": t["value"]} for t in tags["tags"]] if tags else None,
    )
