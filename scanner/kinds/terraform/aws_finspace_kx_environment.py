"""Environments for kdb databases.

Source: Terraform AWS provider, `aws_finspace_kx_environment`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    copies=(Kept("primary", encrypted=True, key="kms_key_id"),),
)
