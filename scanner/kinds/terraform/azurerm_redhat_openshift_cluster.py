"""Clusters of OpenShift, with the volumes that what runs in them asks for.

Source: Terraform AzureRM provider, `azurerm_redhat_openshift_cluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    encryption="by-service",
)
