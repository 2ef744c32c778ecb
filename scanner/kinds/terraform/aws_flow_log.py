"""Logs of addresses in a network.

Source: Terraform AWS provider, `aws_flow_log`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("tags.Name",),
    encryption=None,
    copies=(
        Kept(
            "log",
            at="log_destination",
            of=(
                "aws_s3_bucket",
                "aws_cloudwatch_log_group",
                "aws_kinesis_firehose_delivery_stream",
            ),
            absent="log_destination is not set",
        ),
    ),
)
