"""Rings of keys. Their location is that of all keys in them.

Source: Terraform Google provider, `google_kms_key_ring`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    copies=(Kept("key"),),
    service="cloudkms",
    encryption=None,
)
