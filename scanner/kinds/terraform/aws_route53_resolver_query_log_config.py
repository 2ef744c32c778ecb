"""Where questions to the resolver are logged.

Source: Terraform AWS provider, `aws_route53_resolver_query_log_config`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "log",
            at="destination_arn",
            of=(
                "aws_s3_bucket",
                "aws_cloudwatch_log_group",
                "aws_kinesis_firehose_delivery_stream",
            ),
            absent="destination_arn is not set",
        ),
    ),
)
