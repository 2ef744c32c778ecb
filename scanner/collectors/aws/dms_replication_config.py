"""Copying of databases without servers: the zones that it may run in, where it keeps changes.

Source: `dms:DescribeReplicationConfigs` (`ComputeConfig`) and, where no zone is set,
`dms:DescribeReplicationSubnetGroups`, once for a region. What is kept is always encrypted, if only
by a key of AWS (DMS user guide, "Setting an encryption key").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "dms"
SCOPE = "region"
CALLS = ("DescribeReplicationConfigs", "DescribeReplicationSubnetGroups", "ListTagsForResource")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration."""
    return aws.pages("describe_replication_configs", "ReplicationConfigs", MaxRecords=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one configuration. It takes no connections: those to its endpoints are set there."""
    arn, compute = item["ReplicationConfigArn"], item.get("ComputeConfig", {})
    zone, group = compute.get("AvailabilityZone"), compute.get("ReplicationSubnetGroupId")
    # Over several zones it chooses them among those of its subnets.
    fixed = zone and not compute.get("MultiAZ")
    zones = [zone] if fixed else aws.once(("groups",), lambda: _zones(aws)).get(group)
    key = compute.get("KmsKeyId")
    copies = (aws.own("cache", one, encrypted=True, key=key) for one in zones or [None])
    return aws.resource(
        arn,
        item["ReplicationConfigIdentifier"],
        Facts(
            category="server",
            persistence="persistent",
            copies=tuple(copies),
            public=False,
        ),
        tags=aws.read_all("list_tags_for_resource", "TagList", ResourceArn=arn),
    )


def _zones(aws: Aws) -> dict[str, list[str | None]]:
    operation, key = "describe_replication_subnet_groups", "ReplicationSubnetGroups"
    found = aws.read_all(operation, key, MaxRecords=100) or []
    return {
        group["ReplicationSubnetGroupIdentifier"]: sorted(
            {s.get("SubnetAvailabilityZone", {}).get("Name") for s in group.get("Subnets", [])},
            key=str,
        )
        for group in found
    }
