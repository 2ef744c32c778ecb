"""Machines with Windows of a lab, with their disks.

Source: Terraform AzureRM provider, `azurerm_dev_test_windows_virtual_machine`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
