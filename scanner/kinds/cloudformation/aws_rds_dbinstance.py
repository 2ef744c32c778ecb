"""Instances of RDS, with automated backups, those in another region too.

`SourceRegion` is where a replica comes from.

Source: CloudFormation template reference, `AWS::RDS::DBInstance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    public=by_flag("PubliclyAccessible"),
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted="StorageEncrypted"),
            Kept(
                "backup",
                when="BackupRetentionPeriod",
                encrypted="StorageEncrypted",
                days="BackupRetentionPeriod",
            ),
            Kept(
                "backup",
                at="AutomaticBackupReplicationRegion",
                skip=True,
                key="AutomaticBackupReplicationKmsKeyId",
                days="AutomaticBackupReplicationRetentionPeriod",
            ),
        ),
        zones=("AvailabilityZone",),
        group=("DBSubnetGroupName", "SubnetIds"),
    ),
    live="aws_db_instance",
    name=("DBInstanceIdentifier",),
)
