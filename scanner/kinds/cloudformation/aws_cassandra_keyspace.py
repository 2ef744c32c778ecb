"""Keyspaces, with the regions that their tables are replicated to.

Source: CloudFormation template reference, `AWS::Cassandra::Keyspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_keyspaces_keyspace",
    encryption="by-service",
    evidence="Amazon Keyspaces takes TLS only",
    copies=(
        Kept("primary"),
        Kept("replica", at="ReplicationSpecification.RegionList", skip=True),
    ),
    name=("KeyspaceName",),
)
