"""Clusters of ECS: logs of sessions in their containers, and the disks of what they run.

Source: `ecs:ListClusters` and `ecs:DescribeClusters`; what it tells of these: `cluster_copies.py`.
Machines of EC2, volumes and log groups are read themselves, and so is what else containers log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import cluster_copies
from scanner.cloud.aws.described import Described
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ecs"
SCOPE = "region"
CALLS = ("ListClusters", "DescribeClusters", HEAD_BUCKET)

_DESCRIBED = Described("describe_clusters", asks="clusters", key="clusters", by="clusterArn")
_INCLUDED = ["CONFIGURATIONS", "STATISTICS", "TAGS"]


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster. One that is not described has nothing but its ARN."""
    arns = aws.pages("list_clusters", "clusterArns", maxResults=100)
    return _DESCRIBED.each(aws, arns, include=_INCLUDED)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one cluster. One that logs nothing and runs nothing keeps nothing."""
    arn = item["clusterArn"]
    copies = tuple(cluster_copies.copies(aws, item))
    return aws.resource(
        arn,
        arn.rsplit("/", 1)[-1],
        Facts(
            category="cluster",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
        tags=item.get("tags"),
    )
