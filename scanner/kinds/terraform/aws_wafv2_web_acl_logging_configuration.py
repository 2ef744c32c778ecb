"""Where a firewall for the web logs requests.

Source: Terraform AWS provider, `aws_wafv2_web_acl_logging_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("resource_arn",),
    encryption=None,
    copies=(
        Kept(
            "log",
            at="log_destination_configs",
            of=(
                "aws_s3_bucket",
                "aws_cloudwatch_log_group",
                "aws_kinesis_firehose_delivery_stream",
            ),
            absent="log_destination_configs is not set",
        ),
    ),
)
