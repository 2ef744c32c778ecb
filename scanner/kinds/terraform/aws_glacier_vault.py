"""Vaults of the older Glacier API.

Source: Terraform AWS provider, `aws_glacier_vault`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="archive",
    copies=(Kept("primary", encrypted=True),),
)
