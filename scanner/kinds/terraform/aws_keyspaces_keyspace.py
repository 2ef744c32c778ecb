"""Keyspaces for Cassandra, with a list of the regions that each table is kept in.

Source: Terraform AWS provider, `aws_keyspaces_keyspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="Amazon Keyspaces takes TLS only",
    public=False,
    copies=(
        Kept("primary", encrypted=True),
        Kept("replica", each="replication_specification", at="region_list", skip=True),
    ),
)
