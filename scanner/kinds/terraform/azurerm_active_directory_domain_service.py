"""Managed domains, with accounts of people.

Source: Terraform AzureRM provider, `azurerm_active_directory_domain_service`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("domain_name",),
)
