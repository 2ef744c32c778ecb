"""File systems of EFS, with those that they are replicated to and daily backups.

Source: CloudFormation template reference, `AWS::EFS::FileSystem`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="file-system",
    copies=(
        Kept("primary", key="KmsKeyId", encrypted="Encrypted"),
        Kept(
            "replica",
            each="ReplicationConfiguration.Destinations",
            at="Region",
            absent="the destination names no region",
            key="KmsKeyId",
        ),
        Kept("backup", when="BackupPolicy.Status"),
    ),
    live="aws_efs_file_system",
    zone="AvailabilityZoneName",
    let_in=Policies(own="FileSystemPolicy"),
)
