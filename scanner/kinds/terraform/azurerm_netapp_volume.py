"""Volumes of NetApp Files. A replica in another region is one of its own.

Source: Terraform AzureRM provider, `azurerm_netapp_volume`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    evidence="to be seen after the deploy: NFS and SMB may go without encryption",
)
