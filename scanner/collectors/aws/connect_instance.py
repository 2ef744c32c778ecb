"""Contact centres: contacts and their history, recordings and transcripts, replicas elsewhere.

Source: `connect:ListInstances`, `DescribeInstance`; where the data is: `contact_centre.py`, whom it
is shared with: `record_shares.py`. A traffic distribution group shares calls out among the regions
and keeps nothing. Nothing is said of how calls come in: by the telephone network they are not
encrypted, and that is no access to what is stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import contact_centre, record_shares
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "connect"
SCOPE = "region"
CALLS = (
    *("ListInstances", "DescribeInstance"),
    *(*contact_centre.CALLS, record_shares.CALL, HEAD_BUCKET),
)


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
            access=tuple(record_shares.paths(aws, name)),
            public=False,
        ),
        tags=answer["Instance"].get("Tags") if answer else None,
    )
