"""State machines, which keep what went in and out for months, and their log.

Source: Terraform AWS provider, `aws_sfn_state_machine`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept("primary", encrypted=True, key="encryption_configuration.kms_key_id"),
        Kept(
            "log",
            each="logging_configuration",
            at="log_destination",
            of=("aws_cloudwatch_log_group",),
            skip=True,
        ),
    ),
)
