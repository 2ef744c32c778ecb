"""Pools of NetApp Volumes, which hold the volumes.

Source: Terraform Google provider, `google_netapp_storage_pool`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    encryption=None,
)
