"""Exports of a snapshot into a bucket.

Source: Terraform AWS provider, `aws_rds_export_task`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("export_task_identifier",),
    encryption=None,
    copies=(
        Kept(
            "backup",
            at="s3_bucket_name",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="s3_bucket_name is not set",
        ),
    ),
)
