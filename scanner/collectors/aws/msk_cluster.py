"""Kafka clusters: brokers in the zones of their subnets, their logs, and who connects.

Source: `kafka:ListClustersV2`, for clusters with brokers and those without servers, which take TLS
only (MSK developer guide, "MSK Serverless"), and `kafka:GetClusterPolicy`, for other accounts. MSK
encrypts what it stores always (developer guide, "Encryption at rest").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import kafka_logs
from scanner.cloud.aws.bucket_place import HEAD_BUCKET
from scanner.cloud.aws.subnet_place import SUBNETS, places
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import AccessPath, Encryption, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kafka"
SCOPE = "region"
CALLS = ("ListClustersV2", "GetClusterPolicy", SUBNETS, HEAD_BUCKET)

_NO_POLICY: dict[str, dict[str, Any]] = {"NotFoundException": {"Policy": None}}
_CLIENTS: dict[str, Encryption] = {"TLS": "enforced", "TLS_PLAINTEXT": "optional"}
_CLIENTS |= {"PLAINTEXT": "none"}
_OPEN = {"SERVICE_PROVIDED_EIPS": True, "DISABLED": False}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster of either sort."""
    return aws.pages("list_clusters_v2", "ClusterInfoList", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster."""
    arn, serverless = item["ClusterArn"], item.get("Serverless")
    brokers = item.get("Provisioned", {})
    nodes, encryption = brokers.get("BrokerNodeGroupInfo", {}), brokers.get("EncryptionInfo", {})
    subnets = nodes.get("ClientSubnets", [])
    if serverless:
        subnets = [name for vpc in serverless["VpcConfigs"] for name in vpc["SubnetIds"]]
    key = encryption.get("EncryptionAtRest", {}).get("DataVolumeKMSKeyId")
    logs = brokers.get("LoggingInfo", {})
    told = (logs.get("BrokerLogs"), logs.get("AuthorizerLogs"))
    policy = aws.read("get_cluster_policy", absent=_NO_POLICY, ClusterArn=arn)
    paths = _own(serverless, encryption.get("EncryptionInTransit", {}))
    others = access_paths(policy, account=aws.account_id, arns=(arn,))[1:]
    public = nodes.get("ConnectivityInfo", {}).get("PublicAccess", {}).get("Type")
    ways = {False if serverless else _OPEN.get(public), is_public(policy)}
    return aws.resource(
        arn,
        item["ClusterName"],
        Facts(
            category="stream",
            persistence="persistent",
            copies=(
                *(aws.own("primary", p, encrypted=True, key=key) for p in places(aws, subnets)),
                *dict.fromkeys(copy for part in told for copy in kafka_logs.copies(aws, part)),
            ),
            access=(*paths, *(replace(p, encryption=paths[0].encryption) for p in others)),
            public=True if True in ways else None if None in ways else False,
        ),
        tags=[{"Key": name, "Value": value} for name, value in item.get("Tags", {}).items()],
        type="aws_msk_serverless_cluster" if serverless else None,
    )


def _own(serverless: object, transit: dict[str, Any]) -> tuple[AccessPath, ...]:
    if serverless:
        said = "serverless clusters take TLS only"
        return (AccessPath(kind="endpoint", encryption="by-service", evidence=said),)
    clients = transit.get("ClientBroker", "")
    said = f"ClientBroker={clients}" if clients else "ClientBroker is not told"
    own = AccessPath(kind="endpoint", encryption=_CLIENTS.get(clients, "unknown"), evidence=said)
    if transit.get("InCluster") is not False:
        return (own,)
    said = "between brokers: InCluster=false"
    return own, AccessPath(kind="network", encryption="none", evidence=said)
