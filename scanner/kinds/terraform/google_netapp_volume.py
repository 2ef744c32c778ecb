"""Volumes of NetApp Volumes.

Source: Terraform Google provider, `google_netapp_volume`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    evidence="to be seen after the deploy: NFS and SMB may go without encryption",
)
