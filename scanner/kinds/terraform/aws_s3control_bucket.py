"""Buckets on an Outpost, which stands in somebody's own building.

Source: Terraform AWS provider, `aws_s3control_bucket`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("bucket",),
    copies=(
        Kept(
            "primary",
            encrypted=True,
            absent="on an Outpost: declare in the register where that stands",
        ),
    ),
)
