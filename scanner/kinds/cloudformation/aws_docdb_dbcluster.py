"""Clusters of DocumentDB.

Source: CloudFormation template reference, `AWS::DocDB::DBCluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    public=False,
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
    live="aws_docdb_cluster",
    name=("DBClusterIdentifier",),
)
