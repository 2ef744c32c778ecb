"""Where AWS services deliver their logs.

Source: Terraform AWS provider, `aws_cloudwatch_log_delivery_destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            at="delivery_destination_configuration.destination_resource_arn",
            of=(
                "aws_s3_bucket",
                "aws_cloudwatch_log_group",
                "aws_kinesis_firehose_delivery_stream",
            ),
            skip=True,
        ),
    ),
)
