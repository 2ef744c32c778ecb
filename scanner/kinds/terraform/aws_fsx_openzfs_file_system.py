"""FSx for OpenZFS and its backups.

Source: Terraform AWS provider, `aws_fsx_openzfs_file_system`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="file-system",
    live="aws_fsx_file_system",
    name=("tags.Name",),
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted=True, key="kms_key_id"),
            Kept(
                "backup",
                when="automatic_backup_retention_days",
                encrypted=True,
                days="automatic_backup_retention_days",
            ),
        ),
        subnets=("subnet_ids",),
        anywhere=True,
    ),
)
