"""Keyspaces for Cassandra, and the regions that each of their tables is kept in.

Source: `keyspaces:ListKeyspaces` (`replicationRegions`, which names the region itself too). Always
encrypted at rest, and clients connect over TLS only (Amazon Keyspaces developer guide, "Data
protection"). Backups of a table are in the regions of the table.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

# What Cassandra itself keeps of its tables; nobody can write to it.
_SYSTEM = ("system", "system_schema", "system_schema_mcs", "system_multiregion_info")

COLLECTOR = Listed(
    service="keyspaces",
    lists=Pages("ListKeyspaces", "keyspaces", {"maxResults": 1000}),
    where=" && ".join(f"keyspaceName != '{name}'" for name in _SYSTEM),
    details={
        # At most 50 for each: one page. The list itself may be left out where there are none.
        "labels": Detail(
            call="ListTagsForResource",
            asks={"resourceArn": "resourceArn", "maxResults": "`1000`"},
        ),
    },
    arn="resourceArn",
    name="keyspaceName",
    tags="labels.tags",
    category="database",
    copies=(
        Kept("primary", encrypted=True),
        Kept("replica", each="replicationRegions", at="value", encrypted=True, elsewhere=True),
        Kept(
            "replica",
            when="replicationStrategy == 'MULTI_REGION' && !replicationRegions",
            at="`null`",
        ),
    ),
    evidence="Amazon Keyspaces takes TLS only",
)
