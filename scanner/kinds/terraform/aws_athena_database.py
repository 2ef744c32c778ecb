"""Databases of Athena, whose tables are in a bucket.

Source: Terraform AWS provider, `aws_athena_database`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    copies=(
        Kept(
            "primary",
            at="bucket",
            of=("aws_s3_bucket",),
            key="encryption_configuration.kms_key",
            absent="bucket is not set",
        ),
    ),
)
