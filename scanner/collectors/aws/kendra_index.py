"""Indexes of documents for search, in the region.

Source: `kendra:ListIndices` and `kendra:DescribeIndex` (`ServerSideEncryptionConfiguration`).
Always encrypted, if only by a key of AWS; the API takes HTTPS only (Amazon Kendra developer guide,
"Data protection").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kendra"
SCOPE = "region"
CALLS = ("ListIndices", "DescribeIndex", "ListTagsForResource")

_ENDPOINT = https_only("reached through the Kendra API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each index."""
    return aws.pages("list_indices", "IndexConfigurationSummaryItems", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one index."""
    arn = aws.arn(f"index/{item['Id']}")
    found = aws.read("describe_index", Id=item["Id"])
    key = (found or {}).get("ServerSideEncryptionConfiguration", {}).get("KmsKeyId")
    tags = aws.read("list_tags_for_resource", ResourceARN=arn)
    return aws.resource(
        arn,
        item.get("Name") or item["Id"],
        Facts(
            category="search-index",
            persistence="persistent",
            copies=(aws.own("index", aws.region, encrypted=True, key=key),),
            access=(_ENDPOINT,),
            public=False,
        ),
        tags=tags["Tags"] if tags else None,
    )
