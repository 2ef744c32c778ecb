"""Pools from which disks in a zone take their space.

Source: Terraform Google provider, `google_compute_storage_pool`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
