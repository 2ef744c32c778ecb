"""GraphQL APIs (AppSync), which take HTTPS only, and their log in the region.

Source: `appsync:ListGraphqlApis` (`logConfig.fieldLogLevel`, `visibility`); APIs of others that one
merges: `merged_apis.py`. With a log configuration it logs requests whatever the level of fields is
(AppSync developer guide, "Monitoring and logging"; "Security": HTTPS only).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network import merged_apis
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "appsync"
SCOPE = "region"
CALLS = ("ListGraphqlApis", *merged_apis.CALLS)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each API of this account."""
    return aws.pages("list_graphql_apis", "graphqlApis", maxResults=25)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one API."""
    group = f"/aws/appsync/apis/{item['apiId']}"
    copies = (log_destination.group(aws, group),) if item.get("logConfig") else ()
    evidence = f"an API, which takes HTTPS only; visibility is {item.get('visibility', 'GLOBAL')}"
    return aws.resource(
        item["arn"],
        item["name"],
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(
                https_only(evidence),
                *merged_apis.paths(aws, item),
            ),
            public=False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in item.get("tags", {}).items()],
    )
