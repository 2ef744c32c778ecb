"""Clusters on Exadata machines of Oracle.

Source: Terraform AzureRM provider, `azurerm_oracle_cloud_vm_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
