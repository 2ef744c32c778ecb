"""Models that answer: where questions and answers are captured.

Source: Terraform AWS provider, `aws_sagemaker_endpoint_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            each="data_capture_config",
            when="enable_capture",
            at="destination_s3_uri",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="destination_s3_uri is not set",
        ),
        Kept(
            "replica",
            each="async_inference_config.output_config",
            at="s3_output_path",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="s3_output_path is not set",
        ),
        Kept(
            "log",
            each="production_variants.core_dump_config",
            at="destination_s3_uri",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="destination_s3_uri is not set",
        ),
        Kept(
            "log",
            each="shadow_production_variants.core_dump_config",
            at="destination_s3_uri",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="destination_s3_uri is not set",
        ),
    ),
)
