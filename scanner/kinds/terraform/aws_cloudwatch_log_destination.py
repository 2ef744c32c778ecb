"""What gets logs of other accounts.

Source: Terraform AWS provider, `aws_cloudwatch_log_destination`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="log-store",
    encryption="by-service",
    evidence="sent to through the CloudWatch Logs API, which takes HTTPS only",
    copies=(
        Kept(
            "log",
            at="target_arn",
            of=("aws_kinesis_stream", "aws_kinesis_firehose_delivery_stream"),
            absent="target_arn is not set",
        ),
    ),
    let_in=Policies(
        others=(By("aws_cloudwatch_log_destination_policy", "destination_name", "access_policy"),)
    ),
)
