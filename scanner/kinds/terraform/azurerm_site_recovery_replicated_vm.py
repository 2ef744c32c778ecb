"""Machines that are copied to another region for a disaster.

Source: Terraform AzureRM provider, `azurerm_site_recovery_replicated_vm`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    copies=inside(
        "target_recovery_fabric_id", of=("azurerm_site_recovery_fabric",), role="replica"
    ),
    encryption=None,
)
