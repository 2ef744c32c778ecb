"""What gets logs of other accounts.

Source: Terraform AWS provider, `aws_cloudwatch_log_destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption="by-service",
    evidence="sent to through the CloudWatch Logs API, which takes HTTPS only",
    public=False,
    copies=(
        Kept(
            "log",
            at="target_arn",
            of=("aws_kinesis_stream", "aws_kinesis_firehose_delivery_stream"),
            absent="target_arn is not set",
        ),
    ),
)
