"""Logs of what is asked of a workspace.

Source: Terraform AzureRM provider, `azurerm_synapse_workspace_extended_auditing_policy`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside("storage_endpoint", of=("azurerm_storage_account",), role="log"),
    name=("id",),
    encryption=None,
)
