"""Aurora DSQL: clusters that hold the same data elsewhere, a witness, streams of what changes.

Source: `dsql:ListClusters`, `dsql:GetCluster` and `dsql:GetClusterPolicy`; its copies:
`distributed_sql.py`. Clients connect over TLS only (Aurora DSQL user guide, "Data encryption").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import distributed_sql
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dsql"
SCOPE = "region"
CALLS = ("ListClusters", "GetCluster", "GetClusterPolicy", "ListStreams", "GetStream")

_TLS = "Aurora DSQL takes TLS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster."""
    return aws.pages("list_clusters", "clusters", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one cluster."""
    arn, name = item["arn"], item["identifier"]
    found = aws.read("get_cluster", identifier=name)
    said = aws.read("get_cluster_policy", absent=_NO_POLICY, identifier=name)
    policy = {"Policy": said["policy"]} if said else None
    tags = [{"Key": k, "Value": v} for k, v in (found or {}).get("tags", {}).items()]
    return aws.resource(
        arn,
        aws.called({"Tags": tags}, name),
        Facts(
            category="database",
            persistence="persistent",
            copies=(
                *distributed_sql.copies(aws, arn, found),
                *distributed_sql.streams(aws, name),
            ),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_TLS),
            public=is_public(policy),
        ),
        tags=tags,
    )
