"""Private clouds of VMware, with their disks.

Source: Terraform AzureRM provider, `azurerm_vmware_private_cloud`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    encryption=None,
)
