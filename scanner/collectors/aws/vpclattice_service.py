"""VPC Lattice services: listeners, whom the auth policy lets in, and where requests are logged.

Source: `vpc-lattice:ListServices`; how each is reached `lattice_access.py` tells, and where it logs
`lattice_logs.py`. Services that other accounts share are read in those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.logs import lattice_logs
from scanner.cloud.aws.network import lattice_access
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "vpc-lattice"
SCOPE = "region"
CALLS = (
    *("ListServices", *lattice_access.CALLS, *lattice_logs.CALLS),
    *("ListTagsForResource", HEAD_BUCKET),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each service of this account."""
    found = aws.pages("list_services", "items", maxResults=100)
    return (item for item in found if arns.account(item["arn"]) == aws.account_id)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one service. It is in transit only if it was seen that it is logged nowhere."""
    arn = item["arn"]
    copies, seen = lattice_logs.copies(aws, arn)
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    return aws.resource(
        arn,
        item["name"],
        Facts(
            category="log-store",
            persistence="transit" if seen and not copies else "persistent",
            copies=tuple(copies),
            access=lattice_access.paths(aws, arn),
            public=False,
        ),
        tags=tags["tags"] if tags else None,
    )
