"""Where a log group is passed on to, perhaps in another region or account.

Source: Terraform AWS provider, `aws_cloudwatch_log_subscription_filter`.
"""

from scanner.kinds.kind import Kept, Kind

_SINKS = (
    *("aws_kinesis_stream", "aws_kinesis_firehose_delivery_stream", "aws_lambda_function"),
    "aws_cloudwatch_log_destination",
)


KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(Kept("log", at="destination_arn", of=_SINKS, absent="destination_arn is not set"),),
)
