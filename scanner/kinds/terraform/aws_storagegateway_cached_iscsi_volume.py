"""Volumes in the gateway's region, with a cache on its own machine.

Source: Terraform AWS provider, `aws_storagegateway_cached_iscsi_volume`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="block-storage",
    name=("target_name",),
    encryption="none",
    evidence="iSCSI, which does not encrypt",
    copies=(Kept("primary", encrypted="kms_encrypted", key="kms_key"),),
)
