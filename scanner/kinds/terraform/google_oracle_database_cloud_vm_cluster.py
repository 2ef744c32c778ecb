"""Clusters on Exadata machines of Oracle.

Source: Terraform Google provider, `google_oracle_database_cloud_vm_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("cloud_vm_cluster_id",),
)
