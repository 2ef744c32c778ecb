"""Images of disks. Without a place Google takes the multi-region nearest.

Source: Terraform Google provider, `google_compute_image`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="image",
    copies=(
        Kept(
            "snapshot",
            at="storage_locations",
            absent="storage_locations is not set; Google takes the multi-region nearest",
            key="image_encryption_key.kms_key_self_link",
            encrypted=True,
        ),
    ),
    encryption=None,
)
