"""Logs of all kinds in buckets of each of these regions, and those that they are copied to.

Source: Terraform AWS provider, `aws_securitylake_data_lake`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("arn",),
    encryption=None,
    copies=(
        Kept(
            "log",
            each="configuration",
            at="region",
            key="encryption_configuration.kms_key_id",
            absent="region is not set",
        ),
        Kept("replica", at="configuration.replication_configuration.regions", skip=True),
    ),
)
