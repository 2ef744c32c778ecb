"""Snapshots of warehouses, automated and manual, and the accounts that may restore them.

Source: `redshift:DescribeClusterSnapshots` (`SourceRegion` of a copy from another region,
`AccountsWithRestoreAccess`). Those of other accounts are read in these.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.fields import day
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "redshift"
SCOPE = "region"
CALLS = ("DescribeClusterSnapshots",)

_THROUGH = "restored through the Redshift API only, which takes HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield this account's snapshots."""
    for item in aws.pages("describe_cluster_snapshots", "Snapshots", MaxRecords=100):
        if item.get("OwnerAccount") in {None, aws.account_id}:
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot."""
    source, days = item.get("SourceRegion"), item.get("ManualSnapshotRetentionPeriod", -1)
    shared = {a["AccountId"] for a in item.get("AccountsWithRestoreAccess") or ()}
    copy = aws.own(
        "snapshot",
        aws.region,
        encrypted=item.get("Encrypted"),
        key=item.get("KmsKeyId") or None,
        retention_days=days if days > 0 else None,
    )
    made = day(item.get("SnapshotCreateTime")) if item.get("Status") == "available" else None
    cluster = replace(aws, region=source or aws.region).arn(f"cluster:{item['ClusterIdentifier']}")
    return aws.resource(
        item["SnapshotArn"],
        item["SnapshotIdentifier"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(copy, of=cluster, made=made),),
            access=sharing.paths(shared, _THROUGH + sharing.origin(aws.region, source)),
            public=sharing.is_public(shared),
        ),
        tags=item.get("Tags"),
    )
