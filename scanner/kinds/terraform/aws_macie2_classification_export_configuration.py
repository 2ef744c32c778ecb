"""The bucket for what was found in others.

Source: Terraform AWS provider, `aws_macie2_classification_export_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
    copies=(
        Kept(
            "log",
            each="s3_destination",
            at="bucket_name",
            of=("aws_s3_bucket",),
            key="kms_key_arn",
            absent="bucket_name is not set",
        ),
    ),
)
