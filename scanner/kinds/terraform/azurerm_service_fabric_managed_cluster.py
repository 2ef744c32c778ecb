"""Clusters of Service Fabric with machines that Azure makes.

Source: Terraform AzureRM provider, `azurerm_service_fabric_managed_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
)
