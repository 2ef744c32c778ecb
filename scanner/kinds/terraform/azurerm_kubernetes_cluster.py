"""Clusters of AKS: their state, and the volumes that what runs in them asks for.

Source: Terraform AzureRM provider, `azurerm_kubernetes_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    zone="edge_zone",
    encryption="by-service",
)
