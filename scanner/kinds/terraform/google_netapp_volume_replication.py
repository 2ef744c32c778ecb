"""Replication of a volume to a pool, mostly in another region.

Source: Terraform Google provider, `google_netapp_volume_replication`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    copies=inside(
        "destination_volume_parameters.storage_pool",
        of=("google_netapp_storage_pool",),
        role="replica",
    ),
    encryption=None,
)
