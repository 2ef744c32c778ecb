"""Kafka clusters: brokers in the zones of their subnets, their logs, and who connects.

Source: `kafka:ListClustersV2`, for clusters with brokers and those without servers, and
`kafka:GetClusterPolicy`, for other accounts; encryption on the way in: `kafka_access.py`. MSK
encrypts what it stores always (MSK developer guide, "Encryption at rest").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud import openness
from scanner.cloud.aws.analytics import kafka_access, kafka_logs
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kafka"
SCOPE = "region"
CALLS = ("ListClustersV2", "GetClusterPolicy", SUBNETS, HEAD_BUCKET)

_NO_POLICY: dict[str, dict[str, Any]] = {"NotFoundException": {"Policy": None}}
_OPEN = {"SERVICE_PROVIDED_EIPS": True, "DISABLED": False}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster of either sort."""
    return aws.pages("list_clusters_v2", "ClusterInfoList", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster."""
    arn, serverless = item["ClusterArn"], item.get("Serverless")
    brokers = item.get("Provisioned", {})
    nodes, logs = brokers.get("BrokerNodeGroupInfo", {}), brokers.get("LoggingInfo", {})
    subnets = nodes.get("ClientSubnets", [])
    if serverless:
        subnets = [name for vpc in serverless["VpcConfigs"] for name in vpc["SubnetIds"]]
    at_rest = brokers.get("EncryptionInfo", {}).get("EncryptionAtRest", {})
    key = at_rest.get("DataVolumeKMSKeyId")
    told = (logs.get("BrokerLogs"), logs.get("AuthorizerLogs"))
    policy = aws.read("get_cluster_policy", absent=_NO_POLICY, ClusterArn=arn)
    paths = kafka_access.paths(item)
    others = access_paths(policy, account=aws.account_id, arns=(arn,))[1:]
    public = nodes.get("ConnectivityInfo", {}).get("PublicAccess", {}).get("Type")
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
            public=openness.by_any((False if serverless else _OPEN.get(public), is_public(policy))),
        ),
        tags=item.get("Tags"),
        type="aws_msk_serverless_cluster" if serverless else None,
    )
