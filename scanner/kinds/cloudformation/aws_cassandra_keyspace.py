"""Keyspaces, with the regions that their tables are replicated to.

Source: CloudFormation template reference, `AWS::Cassandra::Keyspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary"),
        Kept("replica", at="ReplicationSpecification.RegionList", skip=True),
    ),
    name=("KeyspaceName",),
)
