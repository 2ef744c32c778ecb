"""Buckets for video that was changed.

Source: Terraform AWS provider, `aws_elastictranscoder_pipeline`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    copies=(
        Kept("primary", at="output_bucket", of=("aws_s3_bucket",), skip=True),
        Kept("primary", at="content_config.bucket", of=("aws_s3_bucket",), skip=True),
        Kept("primary", at="thumbnail_config.bucket", of=("aws_s3_bucket",), skip=True),
    ),
)
