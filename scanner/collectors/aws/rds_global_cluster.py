"""Aurora, DocumentDB and Neptune global databases: the regions that their clusters are in.

Source: `rds:DescribeGlobalClusters`, region in `GlobalClusterMembers[].DBClusterArn`. Each region
of a member lists the same, and the runner makes one of them. What it does itself is to copy from
region to region; its address, where it has one, is that of its writer (`Endpoint`): who comes to
it, and over what, is judged on each member.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.network.far_end import BETWEEN_REGIONS
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = ("DescribeGlobalClusters",)

_COPIED = f"copied from member to member: {BETWEEN_REGIONS}; who comes to it comes to a member"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each global database with a member in this region."""
    return aws.pages("describe_global_clusters", "GlobalClusters", MaxRecords=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one global database; it is in no region of its own."""
    members = item["GlobalClusterMembers"]
    writers = {m["DBClusterArn"] for m in members if m.get("IsWriter")}
    clusters = {m["DBClusterArn"] for m in members} | {
        r for m in members for r in m.get("Readers", [])
    }
    copies = (aws.copy("primary" if c in writers else "replica", c) for c in sorted(clusters))
    return aws.resource(
        item["GlobalClusterArn"],
        item["GlobalClusterIdentifier"],
        Facts(
            category="database",
            persistence="persistent",
            copies=tuple(replace(copy, encrypted=item.get("StorageEncrypted")) for copy in copies),
            access=(https_only(_COPIED),),
            public=False,
        ),
        region=None,
        tags=item.get("TagList"),
    )
