"""Environments of container apps: where what they write is logged.

Source: Terraform AzureRM provider, `azurerm_container_app_environment`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=into({"log_analytics_workspace_id": ("azurerm_log_analytics_workspace",)}, role="log"),
    passes_on=True,
    encryption=None,
)
