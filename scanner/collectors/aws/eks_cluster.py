"""Kubernetes clusters (EKS): what their API keeps, secrets among it, and logs of the control plane.

Source: `eks:ListClusters` and `eks:DescribeCluster` (`resourcesVpcConfig.endpointPublicAccess`);
what it keeps: `control_plane.py`; who else comes in: `cluster_access.py`. The API takes TLS only
(EKS user guide, "Cluster API server endpoint"). Volumes and file systems of a cluster are read
themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import cluster_access
from scanner.cloud.aws.compute import control_plane
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "eks"
SCOPE = "region"
CALLS = ("ListClusters", "DescribeCluster", *cluster_access.CALLS)

_TLS = "the Kubernetes API, which takes TLS only"


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the name of each cluster."""
    return aws.pages("list_clusters", "clusters", maxResults=100)


def resource(aws: Aws, name: str) -> Resource:
    """Read one cluster. Where it was not read, its place is not known: it may be on an Outpost."""
    answer = aws.read("describe_cluster", name=name)
    cluster = answer["cluster"] if answer else {}
    network = cluster["resourcesVpcConfig"] if answer else {}
    cidrs = ", ".join(network.get("publicAccessCidrs", []))
    opened = f"; open to {cidrs or 'the internet'}" if network.get("endpointPublicAccess") else ""
    return aws.resource(
        aws.arn(f"cluster/{name}"),
        name,
        Facts(
            category="cluster",
            persistence="persistent",
            copies=tuple(control_plane.copies(aws, cluster, name)),
            access=(
                https_only(f"{_TLS}{opened}"),
                *cluster_access.paths(aws, name, cluster),
            ),
            public=network.get("endpointPublicAccess"),
        ),
        tags=cluster.get("tags"),
    )
