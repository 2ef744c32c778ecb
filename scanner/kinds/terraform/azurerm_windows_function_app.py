"""Functions run code; a copy of the whole app goes where its backup says.

Source: Terraform AzureRM provider, `azurerm_windows_function_app`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup",
    copies=into({"backup.storage_account_url": ("azurerm_storage_account",)}, role="backup"),
    passes_on=True,
    encryption=None,
)
