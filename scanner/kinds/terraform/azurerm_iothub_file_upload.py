"""Where the files go that devices send to a hub.

Source: Terraform AzureRM provider, `azurerm_iothub_file_upload`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=into({"connection_string": ("azurerm_storage_account",)}, role="replica"),
    passes_on=True,
    encryption=None,
)
