"""Exadata machines of Oracle.

Source: Terraform Google provider, `google_oracle_database_cloud_exadata_infrastructure`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("cloud_exadata_infrastructure_id",),
)
