"""Instances of Memorystore for Valkey.

Source: Terraform Google provider, `google_memorystore_instance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    copies=(Kept("primary", key="kms_key"),),
    name=("instance_id",),
    encryption=by_setting(
        "transit_encryption_mode",
        words={"SERVER_AUTHENTICATION": "enforced", "TRANSIT_ENCRYPTION_DISABLED": "none"},
    ),
)
