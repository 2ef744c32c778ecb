"""Servers of Azure SQL, which take encrypted connections only.

Source: Terraform AzureRM provider, `azurerm_mssql_server`;
learn.microsoft.com/azure/azure-sql/database/security-overview.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    unique_name=True,
    encryption="by-service",
)
