"""Caches of what an API of AppSync answered.

Source: `appsync:ListGraphqlApis` and `appsync:GetApiCache` (`atRestEncryptionEnabled`). Most have
none. The way in is that of the API.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appsync"
SCOPE = "region"
CALLS = ("ListGraphqlApis", "GetApiCache")

_NONE: dict[str, dict[str, Any]] = {"NotFoundException": {"apiCache": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each API that has a cache."""
    for api in aws.pages("list_graphql_apis", "graphqlApis", maxResults=25):
        answer = aws.read("get_api_cache", absent=_NONE, apiId=api["apiId"])
        if answer and answer["apiCache"]:
            yield {"api": api, "cache": answer["apiCache"]}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one cache."""
    api, encrypted = item["api"], item["cache"].get("atRestEncryptionEnabled")
    return aws.resource(
        f"{api['arn']}/cache",
        api["name"],
        Facts(
            category="cache",
            persistence="persistent",
            copies=(aws.own("cache", aws.region, encrypted=encrypted),),
            public=False,
        ),
        tags=api.get("tags"),
    )
