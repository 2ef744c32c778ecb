"""Replication of a disk to another, mostly in another region.

Source: Terraform Google provider, `google_compute_disk_async_replication`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    copies=inside(
        "secondary_disk.disk",
        of=("google_compute_disk", "google_compute_region_disk"),
        role="replica",
    ),
    encryption=None,
)
