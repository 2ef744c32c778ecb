"""Studios, whose notebooks are in a bucket.

Source: Terraform AWS provider, `aws_emr_studio`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    copies=(
        Kept(
            "primary",
            at="default_s3_location",
            of=("aws_s3_bucket",),
            key="encryption_key_arn",
            absent="default_s3_location is not set",
        ),
    ),
)
