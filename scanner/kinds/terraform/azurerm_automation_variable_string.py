"""Settings that are texts of an automation account, kept where that is.

Source: Terraform AzureRM provider, `azurerm_automation_variable_string`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    copies=inside("automation_account_name", of=("azurerm_automation_account",)),
    encryption="by-service",
)
