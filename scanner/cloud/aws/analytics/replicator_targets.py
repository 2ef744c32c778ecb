"""The clusters that a replicator of MSK copies topics to.

Source: `kafka:DescribeReplicator` (`KafkaClusters[]` by alias, `ReplicationInfoList[]`). A cluster
that is not of MSK is somebody's hosts: `BootstrapBrokerString`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import address
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws


def copies(aws: Aws, answer: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield a copy for each target. It is nowhere known where the answer is `None` or names none.

    So is a target that is not in the list of clusters.
    """
    infos = answer["ReplicationInfoList"] if answer else []
    clusters = answer["KafkaClusters"] if answer else []
    known = {one.get("KafkaClusterAlias"): one for one in clusters}
    aims = sorted({one["TargetKafkaClusterAlias"] for one in infos})
    yield from (_copy(aws, known.get(aim, {})) for aim in aims)
    if not aims:
        yield _copy(aws, {})


def _copy(aws: Aws, cluster: dict[str, Any]) -> Copy:
    if msk := cluster.get("AmazonMskCluster"):
        return aws.copy("replica", msk["MskClusterArn"])
    hosts = cluster.get("ApacheKafkaCluster", {}).get("BootstrapBrokerString", "")
    name = address.host(hosts.split(",", 1)[0])
    return Copy(role="replica", location=aws.place(None), owner=f"host:{name}" if name else None)
