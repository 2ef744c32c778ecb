"""Hubs of models, in a bucket.

Source: Terraform AWS provider, `aws_sagemaker_hub`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    name=("hub_name",),
    encryption=None,
    copies=(
        Kept(
            "primary",
            at="s3_storage_config.s3_output_path",
            of=("aws_s3_bucket",),
            absent="s3_output_path is not set",
        ),
    ),
)
