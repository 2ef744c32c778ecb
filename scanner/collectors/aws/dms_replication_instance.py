"""Machines that copy databases, which keep changes on their disk.

Source: `dms:DescribeReplicationInstances` (`AvailabilityZone`, `SecondaryAvailabilityZone`,
`PubliclyAccessible`). The disk is always encrypted, if only by a key of AWS (DMS user guide,
"Setting an encryption key").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_SECOND = "SecondaryAvailabilityZone"

COLLECTOR = Listed(
    service="dms",
    lists=Pages("DescribeReplicationInstances", "ReplicationInstances", {"MaxRecords": 100}),
    details={
        "tags": Detail(
            call="ListTagsForResource",
            asks={"ResourceArn": "ReplicationInstanceArn"},
            under="TagList",
        ),
    },
    arn="ReplicationInstanceArn",
    name="ReplicationInstanceIdentifier",
    tags="tags",
    category="server",
    copies=(
        Kept("cache", at="AvailabilityZone", encrypted=True, key="KmsKeyId"),
        Kept("cache", when=f"MultiAZ || {_SECOND}", at=_SECOND, encrypted=True, key="KmsKeyId"),
    ),
    evidence="it takes no connections for data; those to its endpoints are set there",
    public="PubliclyAccessible",
)
