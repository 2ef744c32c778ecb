"""File systems of Managed Lustre.

Source: Terraform AzureRM provider, `azurerm_managed_lustre_file_system`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
)
