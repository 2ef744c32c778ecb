"""Instant snapshots, which stay where the disk is.

Source: Terraform Google provider, `google_compute_instant_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot", encrypted=True),),
    encryption=None,
)
