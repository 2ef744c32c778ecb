"""Vaults of the older Glacier API.

Source: Terraform AWS provider, `aws_glacier_vault`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="archive",
)
