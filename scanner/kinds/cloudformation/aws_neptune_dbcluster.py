"""Clusters of Neptune.

Source: CloudFormation template reference, `AWS::Neptune::DBCluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted="StorageEncrypted"),
            Kept(
                "backup",
                when="BackupRetentionPeriod",
                encrypted="StorageEncrypted",
                days="BackupRetentionPeriod",
            ),
        ),
        zones=("AvailabilityZones",),
        group=("DBSubnetGroupName", "SubnetIds"),
    ),
    live="aws_neptune_cluster",
    name=("DBClusterIdentifier",),
)
