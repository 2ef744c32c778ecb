"""Anywhere Cache: temporary copies of objects in one zone.

Source: Terraform Google provider, `google_storage_anywhere_cache`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    copies=(Kept("cache"),),
    persistence="temporary",
    encryption=None,
)
