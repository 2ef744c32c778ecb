"""Groups of machines in one region, with their disks.

Source: Terraform Google provider, `google_compute_region_instance_group_manager`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
