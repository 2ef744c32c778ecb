"""Connections of a service principal of an automation account, kept where that is.

Source: Terraform AzureRM provider, `azurerm_automation_connection_service_principal`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    copies=inside("automation_account_name", of=("azurerm_automation_account",)),
    encryption="by-service",
)
