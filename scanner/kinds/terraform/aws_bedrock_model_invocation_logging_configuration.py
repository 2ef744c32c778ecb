"""Where questions to models and their answers are logged.

Source: Terraform AWS provider, `aws_bedrock_model_invocation_logging_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept("log", each="logging_config.cloudwatch_config"),
        Kept(
            "log",
            at="logging_config.cloudwatch_config.large_data_delivery_s3_config.bucket_name",
            of=("aws_s3_bucket",),
            skip=True,
        ),
        Kept(
            "log",
            each="logging_config.s3_config",
            at="bucket_name",
            of=("aws_s3_bucket",),
            absent="bucket_name is not set",
        ),
    ),
)
