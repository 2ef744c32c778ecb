"""Elastic document databases: the zones of their subnets and daily snapshots.

Source: `docdb-elastic:GetCluster` (`subnetIds`, `kmsKeyId`, `backupRetentionPeriod`) and
`ec2:DescribeSubnets`. Always encrypted at rest, and they take TLS only (DocumentDB developer guide,
"Elastic clusters").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "docdb-elastic"
SCOPE = "region"
CALLS = ("ListClusters", "GetCluster", "ListTagsForResource", SUBNETS)

_ENDPOINT = https_only("elastic clusters take TLS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster."""
    return aws.pages("list_clusters", "clusters", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster; it has addresses in a network of one's own only."""
    arn = item["clusterArn"]
    answer = aws.read("get_cluster", clusterArn=arn)
    found = answer["cluster"] if answer else {}
    facts: dict[str, Any] = {"encrypted": True, "key": found.get("kmsKeyId")}
    at = places(aws, found.get("subnetIds", []))
    copies = [aws.own("primary", place, **facts) for place in at]
    if days := found.get("backupRetentionPeriod"):
        copies.append(aws.own("backup", aws.region, **facts, retention_days=days))
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    return aws.resource(
        arn,
        item["clusterName"],
        Facts(
            category="database",
            persistence="persistent",
            copies=tuple(copies),
            access=(_ENDPOINT,),
            public=False,
        ),
        tags=[{"Key": k, "Value": v} for k, v in tags["tags"].items()] if tags else None,
    )
