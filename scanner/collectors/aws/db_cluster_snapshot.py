"""Snapshots of Aurora, Multi-AZ, DocumentDB and Neptune clusters, and whom they are shared with.

Source: `rds:DescribeDBClusterSnapshots` (`SourceDBClusterSnapshotArn` of a copy) and, for manual
ones, the attribute `restore` of `rds:DescribeDBClusterSnapshotAttributes`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn
from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.database.database_backup import HTTPS_ONLY, complete, shared_with, source_arn
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = ("DescribeDBClusterSnapshots", "DescribeDBClusterSnapshotAttributes")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield this account's snapshots, automated and manual."""
    return aws.pages("describe_db_cluster_snapshots", "DBClusterSnapshots", MaxRecords=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot; a cluster's snapshots are always in the region."""
    shared = shared_with(aws, "DBClusterSnapshot", item)
    copied = item.get("SourceDBClusterSnapshotArn")
    source = arn.region(copied or "")
    encrypted, key = item.get("StorageEncrypted"), item.get("KmsKeyId")
    own = aws.own("snapshot", aws.region, encrypted=encrypted, key=key)
    of = source_arn(aws, "cluster", item.get("DBClusterIdentifier"), copied=copied, region=source)
    return aws.resource(
        item["DBClusterSnapshotArn"],
        item["DBClusterSnapshotIdentifier"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(own, of=of, made=complete(item)),),
            access=sharing.paths(shared, HTTPS_ONLY + sharing.origin(aws.region, source)),
            public=sharing.is_public(shared),
        ),
        tags=item.get("TagList"),
    )
