"""Versions of a bot in use: where conversations are logged.

Source: Terraform AWS provider, `aws_lex_bot_alias`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            each="conversation_logs.log_settings",
            at="resource_arn",
            of=("aws_cloudwatch_log_group", "aws_s3_bucket"),
            key="kms_key_arn",
            absent="resource_arn is not set",
        ),
    ),
)
