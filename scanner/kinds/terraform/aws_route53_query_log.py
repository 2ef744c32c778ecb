"""Logs of questions for a public zone, in a log group that can only be in us-east-1.

Source: Terraform AWS provider, `aws_route53_query_log`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("zone_id",),
    encryption=None,
    copies=(
        Kept(
            "log",
            at="cloudwatch_log_group_arn",
            of=("aws_cloudwatch_log_group",),
            absent="cloudwatch_log_group_arn is not set",
        ),
    ),
)
