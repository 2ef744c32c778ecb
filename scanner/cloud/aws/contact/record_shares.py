"""Whom an instance of Amazon Connect shares its records of contacts with.

Source: `connect:ListAnalyticsDataAssociations` (`TargetAccountId`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALL = "ListAnalyticsDataAssociations"
"""What is asked here by a collector of `connect`."""

_SHARED = "shares records of contacts with it, which are read through AWS over HTTPS only"


def paths(aws: Aws, instance: str) -> Iterator[AccessPath]:
    """Yield the path of each other account that gets records of the instance of this id."""
    operation = "list_analytics_data_associations"
    found = aws.read_all(operation, "Results", InstanceId=instance, MaxResults=1000)
    share = AccessPath(kind="share", encryption="by-service", evidence=_SHARED)
    # Whom it is shared with is not told, or could not be read.
    others = {one.get("TargetAccountId") for one in ([{}] if found is None else found)}
    for account in sorted(others - {aws.account_id}, key=str):
        yield replace(share, principal=f"aws:{account}" if account else None)
