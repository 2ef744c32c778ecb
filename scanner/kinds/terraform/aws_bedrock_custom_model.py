"""Models that were trained on one's own data, and the bucket for the figures on it.

Source: Terraform AWS provider, `aws_bedrock_custom_model`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    name=("custom_model_name",),
    encryption="by-service",
    evidence="reached through the Bedrock API, which takes HTTPS only",
    public=False,
    copies=(
        Kept("primary", encrypted=True, key="custom_model_kms_key_id"),
        Kept(
            "log", at="output_data_config.s3_uri", of=("aws_s3_bucket",), absent="s3_uri is not set"
        ),
    ),
)
