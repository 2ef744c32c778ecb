"""Where what was said in a chat is logged.

Source: Terraform AWS provider, `aws_ivschat_logging_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "log",
            each="destination_configuration.s3",
            at="bucket_name",
            of=("aws_s3_bucket",),
            absent="bucket_name is not set",
        ),
        Kept("log", each="destination_configuration.cloudwatch_logs"),
        Kept("log", each="destination_configuration.firehose"),
    ),
)
