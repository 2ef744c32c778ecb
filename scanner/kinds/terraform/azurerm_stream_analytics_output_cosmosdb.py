"""Where a job of Stream Analytics writes what it makes.

Source: Terraform AzureRM provider, `azurerm_stream_analytics_output_cosmosdb`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=into({"cosmosdb_sql_database_id": ("azurerm_cosmosdb_sql_database",)}, role="replica"),
    passes_on=True,
    encryption=None,
)
