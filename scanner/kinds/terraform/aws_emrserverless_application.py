"""Programs over data without servers: where they log.

Source: Terraform AWS provider, `aws_emrserverless_application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "log",
            key="monitoring_configuration.managed_persistence_monitoring_configuration.encryption_key_arn",
        ),
        Kept(
            "log",
            at="monitoring_configuration.s3_monitoring_configuration.log_uri",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
