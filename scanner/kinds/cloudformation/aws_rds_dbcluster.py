"""Clusters of RDS, Aurora among them. `SourceRegion` is where a replica comes from.

Source: CloudFormation template reference, `AWS::RDS::DBCluster`.
"""

from scanner.kinds.exposure import by_flag
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
    public=by_flag("PubliclyAccessible"),
    live="aws_rds_cluster",
    name=("DBClusterIdentifier",),
)
