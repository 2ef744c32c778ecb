"""Volumes of NetApp Files for SAP HANA.

Source: Terraform AzureRM provider, `azurerm_netapp_volume_group_sap_hana`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    evidence="to be seen after the deploy: NFS and SMB may go without encryption",
)
