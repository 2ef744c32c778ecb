"""Kafka clusters: what they keep and log, and who connects.

Source: `kafka:ListClustersV2`, for clusters with brokers and those without servers, and
`kafka:GetClusterPolicy`, for other accounts. What is kept and where: `kafka_copies.py`; encryption
on the way in: `kafka_access.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud import openness
from scanner.cloud.aws.analytics import kafka_access, kafka_copies
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kafka"
SCOPE = "region"
CALLS = ("ListClustersV2", "GetClusterPolicy", *kafka_copies.CALLS)

_NO_POLICY: dict[str, dict[str, Any]] = {"NotFoundException": {"Policy": None}}
_OPEN = {"SERVICE_PROVIDED_EIPS": True, "DISABLED": False}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster of either sort."""
    return aws.pages("list_clusters_v2", "ClusterInfoList", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster."""
    arn, serverless = item["ClusterArn"], item.get("Serverless")
    nodes = item.get("Provisioned", {}).get("BrokerNodeGroupInfo", {})
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
            copies=tuple(kafka_copies.copies(aws, item)),
            access=(*paths, *(replace(p, encryption=paths[0].encryption) for p in others)),
            public=openness.by_any((False if serverless else _OPEN.get(public), is_public(policy))),
        ),
        tags=item.get("Tags"),
        type="aws_msk_serverless_cluster" if serverless else None,
    )
