"""Where the snapshots of a warehouse are copied to.

Source: Terraform AWS provider, `aws_redshift_snapshot_copy`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    name=("cluster_identifier",),
    encryption=None,
    copies=(
        Kept(
            "snapshot",
            at="destination_region",
            absent="destination_region is not set",
            days="retention_period",
        ),
    ),
)
