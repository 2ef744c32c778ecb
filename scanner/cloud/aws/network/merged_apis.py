"""The APIs that a merged API of AppSync joins, of which another account may have some.

Source: `appsync:ListSourceApiAssociations` (`sourceApiArn`), for an `apiType` of MERGED.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network.endpoint import unread
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = ("ListSourceApiAssociations",)

_KEY = "sourceApiAssociationSummaries"
_WHY = "an API of theirs is merged into it"


def paths(aws: Aws, api: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path of each other account whose API is merged into this one of the list."""
    if api.get("apiType") != "MERGED":
        return
    asked = {"apiId": api["apiId"], "maxResults": 25}
    found = aws.read_all("list_source_api_associations", _KEY, **asked)
    if found is None:
        yield unread("which APIs it merges", "principal")
    for account in sorted({arns.account(one["sourceApiArn"]) or "" for one in found or ()}):
        if account != aws.account_id:
            who = f"aws:{account}" if account else None
            yield AccessPath(
                kind="principal", encryption="by-service", principal=who, evidence=_WHY
            )
