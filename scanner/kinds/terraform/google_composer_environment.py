"""Environments of Cloud Composer: their database, and the bucket for logs and code.

Source: Terraform Google provider, `google_composer_environment`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", key="config.encryption_config.kms_key_name"),
        Kept("log", at="storage_config.bucket", of=("google_storage_bucket",), skip=True),
    ),
    encryption="by-service",
)
