"""Instances of Memorystore for Redis.

Source: Terraform Google provider, `google_redis_instance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    copies=(Kept("primary", key="customer_managed_key"),),
    encryption=by_setting(
        "transit_encryption_mode",
        words={"SERVER_AUTHENTICATION": "enforced", "DISABLED": "none"},
    ),
)
