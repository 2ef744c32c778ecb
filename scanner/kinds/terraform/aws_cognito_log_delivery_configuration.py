"""Where a pool logs what its users do.

Source: Terraform AWS provider, `aws_cognito_log_delivery_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("user_pool_id",),
    encryption=None,
    copies=(
        Kept(
            "log",
            at="log_configurations.cloud_watch_logs_configuration.log_group_arn",
            of=("aws_cloudwatch_log_group",),
            skip=True,
        ),
        Kept(
            "log",
            at="log_configurations.firehose_configuration.stream_arn",
            of=("aws_kinesis_firehose_delivery_stream",),
            skip=True,
        ),
        Kept(
            "log",
            at="log_configurations.s3_configuration.bucket_arn",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
