"""Volumes on the gateway's own machine, with snapshots in its region.

Source: Terraform AWS provider, `aws_storagegateway_stored_iscsi_volume`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="block-storage",
    name=("target_name",),
    encryption="none",
    evidence="iSCSI, which does not encrypt",
    copies=(
        Kept(
            "primary",
            absent="on the gateway's own machine: declare in the register where that stands",
        ),
        Kept("snapshot", encrypted="kms_encrypted", key="kms_key"),
    ),
)
