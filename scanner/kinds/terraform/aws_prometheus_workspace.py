"""Figures, with labels that may name people, and logs.

Source: Terraform AWS provider, `aws_prometheus_workspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("alias",),
    encryption=None,
    copies=(
        Kept("primary", encrypted=True, key="kms_key_arn"),
        Kept(
            "log",
            at="logging_configuration.log_group_arn",
            of=("aws_cloudwatch_log_group",),
            skip=True,
        ),
    ),
)
