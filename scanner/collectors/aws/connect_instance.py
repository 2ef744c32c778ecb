"""Contact centres: contacts and their history, recordings and transcripts, replicas elsewhere.

Source: `connect:ListInstances`, `DescribeInstance` (where the data is: `contact_centre.py`) and
`ListAnalyticsDataAssociations` (`TargetAccountId`: whom the records of contacts are shared with). A
traffic distribution group shares calls out among the regions and keeps nothing. Nothing is said of
how calls come in: by the telephone network they are not encrypted, and that is no access to what is
stored.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import contact_centre
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "connect"
SCOPE = "region"
CALLS = (
    *("ListInstances", "DescribeInstance", *contact_centre.CALLS),
    *("ListAnalyticsDataAssociations", HEAD_BUCKET),
)

_SHARED = "shares records of contacts with it, which are read through AWS over HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each instance."""
    return aws.pages("list_instances", "InstanceSummaryList", MaxResults=10)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one instance."""
    arn, name = item["Arn"], item["Id"]
    answer = aws.read("describe_instance", InstanceId=name)
    return aws.resource(
        arn,
        item.get("InstanceAlias") or name,
        Facts(
            category="conversation",
            persistence="persistent",
            copies=contact_centre.copies(aws, arn, name, answer),
            access=tuple(_shares(aws, name)),
            public=False,
        ),
        tags=answer["Instance"].get("Tags") if answer else None,
    )


def _shares(aws: Aws, name: str) -> Iterator[AccessPath]:
    operation = "list_analytics_data_associations"
    found = aws.read_all(operation, "Results", InstanceId=name, MaxResults=1000)
    share = AccessPath(kind="share", encryption="by-service", evidence=_SHARED)
    # Whom it is shared with is not told, or could not be read.
    others = {one.get("TargetAccountId") for one in ([{}] if found is None else found)}
    for account in sorted(others - {aws.account_id}, key=str):
        yield replace(share, principal=f"aws:{account}" if account else None)
