"""Warehouses without servers: their data. How it is reached is set in a workgroup.

Source: Terraform AWS provider, `aws_redshiftserverless_namespace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("namespace_name",),
    encryption=None,
    copies=(Kept("primary", encrypted=True, key="kms_key_id"), Kept("log", when="log_exports")),
)
