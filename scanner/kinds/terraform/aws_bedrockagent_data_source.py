"""Sources of a knowledge base: the bucket for what is made of them on the way.

Source: Terraform AWS provider, `aws_bedrockagent_data_source`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    encryption="by-service",
    evidence="reached through the Bedrock API, which takes HTTPS only",
    public=False,
    copies=(
        Kept("index", key="server_side_encryption_configuration.kms_key_arn"),
        Kept(
            "replica",
            at="vector_ingestion_configuration.custom_transformation_configuration.intermediate_storage.s3_location.uri",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
