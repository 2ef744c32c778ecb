"""Where questions for figures are logged.

Source: Terraform AWS provider, `aws_prometheus_query_logging_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("workspace_id",),
    encryption=None,
    copies=(
        Kept(
            "log",
            at="destination.cloudwatch_logs.log_group_arn",
            of=("aws_cloudwatch_log_group",),
            absent="log_group_arn is not set",
        ),
    ),
)
