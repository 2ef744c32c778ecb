"""Snapshots of MemoryDB, in the region of the cluster.

Source: `memorydb:DescribeSnapshots` (`KmsKeyId`, `ClusterConfiguration`). Encrypted at rest always,
and shared with nobody; a copy in a bucket leaves no trace here (MemoryDB developer guide, "At-rest
encryption" and "Exporting a snapshot").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.fields import first_day
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "memorydb"
SCOPE = "region"
CALLS = ("DescribeSnapshots", "ListTags")

_THROUGH = "restored through the MemoryDB API only, which takes HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each snapshot, with when its shards were read."""
    return aws.pages("describe_snapshots", "Snapshots", ShowDetail=True, MaxResults=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot."""
    arn, of = item["ARN"], item.get("ClusterConfiguration", {})
    made = first_day(shard.get("SnapshotCreationTime") for shard in of.get("Shards", []))
    done = item.get("Status") == "available"
    cluster = aws.arn(f"cluster/{of['Name']}") if of.get("Name") else None
    copy = aws.own("snapshot", aws.region, encrypted=True, key=item.get("KmsKeyId"))
    tags = aws.read("list_tags", ResourceArn=arn)
    return aws.resource(
        arn,
        item["Name"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(copy, of=cluster, made=made if done else None),),
            access=sharing.paths((), _THROUGH),
            public=False,
        ),
        tags=tags["TagList"] if tags else None,
    )
