"""Where a hub sends on what its devices say.

Source: Terraform AzureRM provider, `azurerm_iothub_endpoint_cosmosdb_account`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=into({"endpoint_uri": ("azurerm_cosmosdb_account",)}, role="replica"),
    passes_on=True,
    encryption=None,
)
