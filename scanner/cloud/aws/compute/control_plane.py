"""What the control plane of a Kubernetes cluster keeps: etcd, and its log.

Source: `eks:DescribeCluster` (`encryptionConfig`, `logging`, `outpostConfig`). etcd is encrypted at
rest (EKS user guide, "Data encryption").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy


def copies(aws: Aws, cluster: dict[str, Any], name: str) -> Iterator[Copy]:
    """Yield the copies of a cluster; of one that is empty nothing was read.

    Then its place is not known: it may be on an Outpost.
    """
    outposts = cluster.get("outpostConfig", {}).get("outpostArns", [])
    keys = [one["provider"]["keyArn"] for one in cluster.get("encryptionConfig", [])]
    at = (outposts[0] if outposts else aws.region) if cluster else None
    # On an Outpost etcd is on a volume of its owner's.
    encrypted = None if outposts or not cluster else True
    yield aws.own("primary", at, encrypted=encrypted, key=keys[0] if keys else None)
    if any(log["enabled"] for log in cluster.get("logging", {}).get("clusterLogging", [])):
        yield log_destination.group(aws, f"/aws/eks/{name}/cluster")
