"""RDS snapshots of instances: where they are and whom they are shared with.

Source: `rds:DescribeDBSnapshots` (`SnapshotTarget`, `DBInstanceIdentifier`, and `SourceRegion` of a
copy) and, for manual ones, the attribute `restore` of `rds:DescribeDBSnapshotAttributes`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.database.database_backup import (
    HTTPS_ONLY,
    complete,
    shared_with,
    source_arn,
    stored_in,
)
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "rds"
SCOPE = "region"
CALLS = ("DescribeDBSnapshots", "DescribeDBSnapshotAttributes")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield this account's snapshots, automated and manual."""
    return aws.pages("describe_db_snapshots", "DBSnapshots", MaxRecords=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot."""
    shared, source = shared_with(aws, "DBSnapshot", item), item.get("SourceRegion")
    place = stored_in(aws, item.get("SnapshotTarget"), item.get("SnapshotAvailabilityZone"))
    own = aws.own("snapshot", place, encrypted=item.get("Encrypted"), key=item.get("KmsKeyId"))
    copied, database = item.get("SourceDBSnapshotIdentifier"), item.get("DBInstanceIdentifier")
    of = source_arn(aws, "db", database, copied=copied, region=source)
    return aws.resource(
        item["DBSnapshotArn"],
        item["DBSnapshotIdentifier"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(own, of=of, made=complete(item)),),
            access=sharing.paths(shared, HTTPS_ONLY + sharing.origin(aws.region, source)),
            public=sharing.is_public(shared),
        ),
        tags=item.get("TagList"),
    )
