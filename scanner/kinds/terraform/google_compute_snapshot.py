"""Snapshots of disks. Without a place Google takes the multi-region nearest.

Source: Terraform Google provider, `google_compute_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(
        Kept(
            "snapshot",
            at="storage_locations",
            absent="storage_locations is not set; Google chooses, by the settings of the project",
            key="snapshot_encryption_key.kms_key_self_link",
            encrypted=True,
        ),
    ),
    encryption=None,
)
