"""File caches before buckets and other stores.

Source: Terraform AWS provider, `aws_fsx_file_cache`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="cache",
    name=("tags.Name",),
    public=False,
    copies=InNetwork(
        kept=(Kept("primary", encrypted=True, key="kms_key_id"),),
        subnets=("subnet_ids",),
        anywhere=True,
    ),
)
