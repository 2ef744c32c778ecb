"""Automation accounts, with settings and the output of jobs.

Source: Terraform AzureRM provider, `azurerm_automation_account`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    encryption="by-service",
)
