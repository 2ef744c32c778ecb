"""Devices: the bucket for what they capture.

Source: Terraform AWS provider, `aws_sagemaker_device_fleet`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("device_fleet_name",),
    encryption=None,
    copies=(
        Kept(
            "primary",
            each="output_config",
            at="s3_output_location",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="s3_output_location is not set",
        ),
    ),
)
