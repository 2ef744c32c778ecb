"""Where a job of Stream Analytics writes what it makes.

Source: Terraform AzureRM provider, `azurerm_stream_analytics_output_blob`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=into({"storage_account_name": ("azurerm_storage_account",)}, role="replica"),
    passes_on=True,
    encryption=None,
)
