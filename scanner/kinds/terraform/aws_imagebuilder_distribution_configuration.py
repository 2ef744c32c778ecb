"""Regions that machine images are copied to, and buckets.

Source: Terraform AWS provider, `aws_imagebuilder_distribution_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="image",
    encryption=None,
    copies=(
        Kept(
            "snapshot",
            each="distribution",
            at="region",
            key="ami_distribution_configuration.kms_key_id",
            absent="region is not set",
        ),
        Kept(
            "snapshot",
            at="distribution.s3_export_configuration.s3_bucket",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
