"""Clusters of Memorystore for Redis.

Source: Terraform Google provider, `google_redis_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    copies=(Kept("primary", key="kms_key"),),
    encryption=by_setting(
        "transit_encryption_mode",
        words={
            "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION": "enforced",
            "TRANSIT_ENCRYPTION_MODE_DISABLED": "none",
        },
    ),
)
