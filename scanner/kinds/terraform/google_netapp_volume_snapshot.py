"""Snapshots of a volume, kept where that is.

Source: Terraform Google provider, `google_netapp_volume_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
