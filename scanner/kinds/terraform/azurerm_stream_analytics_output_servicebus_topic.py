"""Where a job of Stream Analytics writes what it makes.

Source: Terraform AzureRM provider, `azurerm_stream_analytics_output_servicebus_topic`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    copies=into({"servicebus_namespace": ("azurerm_servicebus_namespace",)}, role="replica"),
    passes_on=True,
    encryption=None,
)
