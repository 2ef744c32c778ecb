"""Logs of a whole organisation, copied into one region, and backed up in another.

Source: Terraform AWS provider, `aws_observabilityadmin_centralization_rule_for_organization`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("rule_name",),
    encryption=None,
    copies=(
        Kept(
            "log", each="rule.destination", at="region", owner="account", absent="region is not set"
        ),
        Kept(
            "backup",
            each="rule.destination.destination_logs_configuration.backup_configuration",
            at="region",
            key="kms_key_arn",
            absent="region is not set",
        ),
    ),
)
