"""Clusters of EMR: their logs.

Source: `elasticmapreduce:ListClusters` (SDK: `emr:ListClusters`), those that have not ended, and
`emr:DescribeCluster`, which tells where they log (`emr_logs.py`). Their machines and volumes are
the account's own and are read themselves. What a cluster that ended wrote is in its bucket.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import emr_logs
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "emr"
SCOPE = "region"
CALLS = ("ListClusters", "DescribeCluster", HEAD_BUCKET)

_STATES = ["STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING", "TERMINATING"]


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster that has not ended."""
    return aws.pages("list_clusters", "Clusters", ClusterStates=_STATES)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster. Where it was not read, it may log anywhere."""
    answer = aws.read("describe_cluster", ClusterId=item["Id"])
    about = answer["Cluster"] if answer else None
    unknown = (Copy(role="log", location=aws.place(None)),)
    copies = unknown if about is None else tuple(emr_logs.of_cluster(aws, about))
    return aws.resource(
        item["ClusterArn"],
        item["Name"],
        Facts(
            category="server",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
        tags=about.get("Tags") if about else None,
    )
