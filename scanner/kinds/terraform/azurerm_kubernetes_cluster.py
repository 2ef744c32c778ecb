"""Clusters of AKS: their state, and the volumes that what runs in them asks for.

Source: Terraform AzureRM provider, `azurerm_kubernetes_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

_WORKSPACES = ("azurerm_log_analytics_workspace",)

KIND = Kind(
    category="cluster",
    zone="edge_zone",
    copies=(
        Kept("primary"),
        Kept("log", at="oms_agent.log_analytics_workspace_id", of=_WORKSPACES, skip=True),
        Kept("log", at="microsoft_defender.log_analytics_workspace_id", of=_WORKSPACES, skip=True),
    ),
    encryption="by-service",
)
