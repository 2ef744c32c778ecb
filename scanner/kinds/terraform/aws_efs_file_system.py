"""EFS file systems: a region, or a single zone of it. A policy, set elsewhere, makes TLS sure.

Source: Terraform AWS provider, `aws_efs_file_system`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="file-system",
    name=("tags.Name", "creation_token"),
    zone="availability_zone_name",
    copies=(Kept("primary", encrypted="encrypted", key="kms_key_id"),),
    let_in=Policies(others=(By("aws_efs_file_system_policy", "file_system_id"),)),
)
