"""Policies of a firewall: where it logs who connects to what.

Source: Terraform AzureRM provider, `azurerm_firewall_policy`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=into(
        {
            "insights.default_log_analytics_workspace_id": ("azurerm_log_analytics_workspace",),
            "insights.log_analytics_workspace.id": ("azurerm_log_analytics_workspace",),
        },
        role="log",
    ),
    passes_on=True,
    encryption=None,
)
