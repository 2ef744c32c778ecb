"""Features of people or things: an online store, and an offline one in a bucket.

Source: Terraform AWS provider, `aws_sagemaker_feature_group`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("feature_group_name",),
    encryption="by-service",
    evidence="reached through the SageMaker API, which takes HTTPS only",
    public=False,
    passes_on=True,
    copies=(
        Kept(
            "primary",
            each="online_store_config",
            when="enable_online_store",
            encrypted=True,
            key="security_config.kms_key_id",
        ),
        Kept(
            "replica",
            each="offline_store_config.s3_storage_config",
            at="s3_uri",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="s3_uri is not set",
        ),
    ),
)
