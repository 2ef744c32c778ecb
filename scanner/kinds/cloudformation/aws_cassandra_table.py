"""Tables of Keyspaces. The keyspace tells the regions that they are replicated to.

Source: CloudFormation template reference, `AWS::Cassandra::Table`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="Amazon Keyspaces takes TLS only",
    copies=(
        Kept("primary", key="EncryptionSpecification.KmsKeyIdentifier", encrypted=True),
        Kept("replica", at="ReplicaSpecifications.Region", skip=True),
        Kept("backup", when="PointInTimeRecoveryEnabled", encrypted=True),
    ),
    name=("TableName",),
)
