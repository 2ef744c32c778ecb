"""Keys, kept where their ring is.

Source: Terraform Google provider, `google_kms_crypto_key`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="key",
    copies=inside("key_ring", of=("google_kms_key_ring",), role="key"),
    service="cloudkms",
    encryption=None,
)
