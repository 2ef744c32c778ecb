"""Instances of Memorystore for Memcached, which write nothing to disk.

Source: Terraform Google provider, `google_memcache_instance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    copies=(Kept("cache"),),
    persistence="temporary",
)
