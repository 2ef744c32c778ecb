"""Where a service network logs requests.

Source: Terraform AWS provider, `aws_vpclattice_access_log_subscription`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("resource_identifier",),
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
