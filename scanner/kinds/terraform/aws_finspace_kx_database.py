"""Databases of kdb, in their environment.

Source: Terraform AWS provider, `aws_finspace_kx_database`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption=None,
)
