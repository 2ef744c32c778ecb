"""Keys that Autokey makes where they are needed.

Source: Terraform Google provider, `google_kms_key_handle`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    copies=(Kept("key"),),
    service="cloudkms",
    encryption=None,
)
