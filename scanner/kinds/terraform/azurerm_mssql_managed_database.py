"""Databases of a managed instance, kept where that is.

Source: Terraform AzureRM provider, `azurerm_mssql_managed_database`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("managed_instance_id", of=("azurerm_mssql_managed_instance",)),
    encryption="by-service",
)
