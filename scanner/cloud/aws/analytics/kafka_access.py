"""How a cluster of MSK is connected to, and how its brokers talk with each other.

Source: `kafka:ListClustersV2` (`EncryptionInTransit`). Clusters without servers take TLS only (MSK
developer guide, "MSK Serverless").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scanner.model import Encryption

_CLIENTS: Mapping[str, Encryption] = {
    "TLS": "enforced",
    "TLS_PLAINTEXT": "optional",
    "PLAINTEXT": "none",
}


def paths(cluster: dict[str, Any]) -> tuple[AccessPath, ...]:
    """Return the way in of clients, and that between brokers where it is known to be in clear."""
    if cluster.get("Serverless"):
        return (https_only("serverless clusters take TLS only"),)
    secret = cluster.get("Provisioned", {}).get("EncryptionInfo", {})
    transit = secret.get("EncryptionInTransit", {})
    clients = transit.get("ClientBroker", "")
    said = f"ClientBroker={clients}" if clients else "ClientBroker is not told"
    own = AccessPath(kind="endpoint", encryption=_CLIENTS.get(clients, "unknown"), evidence=said)
    if transit.get("InCluster") is not False:
        return (own,)
    said = "between brokers: InCluster=false"
    return own, AccessPath(kind="endpoint", encryption="none", evidence=said)
