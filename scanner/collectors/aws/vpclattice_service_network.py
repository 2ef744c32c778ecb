"""Networks of VPC Lattice: what of other accounts they join, and where they log who asked for what.

Source: `vpc-lattice:ListServiceNetworks`, those that another account shares too; what each joins:
`lattice_network.py`; where those of this account log: `lattice_logs.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.logs import lattice_logs
from scanner.cloud.aws.network import lattice_network
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "vpc-lattice"
SCOPE = "region"
CALLS = (
    *("ListServiceNetworks", *lattice_network.CALLS, "ListAccessLogSubscriptions"),
    *("ListTagsForResource", HEAD_BUCKET),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each network."""
    return aws.pages("list_service_networks", "items", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one network. It is in transit only if it was seen that it is logged nowhere."""
    arn = item["arn"]
    paths = tuple(lattice_network.paths(aws, arn))
    own = arns.account(arn) == aws.account_id
    # Another's logs only what goes over it.
    logs = lattice_logs.of(aws, arn) if own or paths else []
    tags = aws.read("list_tags_for_resource", resourceArn=arn) if own else None
    return aws.resource(
        arn,
        item["name"],
        Facts(
            category="log-store",
            persistence="persistent" if logs is None or logs else "transit",
            copies=tuple(dict.fromkeys(logs or ())),
            access=paths,
            public=False,
        ),
        tags=tags["tags"] if tags else None,
    )
