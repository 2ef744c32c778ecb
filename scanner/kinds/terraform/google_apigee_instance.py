"""Instances of Apigee: what the runtime keeps and caches.

Source: Terraform Google provider, `google_apigee_instance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="disk_encryption_key_name"),),
    encryption=None,
)
