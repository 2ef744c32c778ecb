"""Machines with notebooks, kept where their workspace is.

Source: Terraform AzureRM provider, `azurerm_machine_learning_compute_instance`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    copies=inside("machine_learning_workspace_id", of=("azurerm_machine_learning_workspace",)),
    encryption=None,
)
