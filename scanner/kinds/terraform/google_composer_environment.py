"""Environments of Cloud Composer: their database, the bucket for logs and code, and snapshots.

Source: Terraform Google provider, `google_composer_environment`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", key="config.encryption_config.kms_key_name"),
        Kept("log", at="storage_config.bucket", of=("google_storage_bucket",), skip=True),
        Kept(
            "snapshot",
            each="config.recovery_config.scheduled_snapshots_config",
            when="enabled",
            at="snapshot_location",
            of=("google_storage_bucket",),
            absent="snapshot_location is not set",
        ),
    ),
    encryption="by-service",
)
