"""Metastores of Dataproc, and the bucket for their backups.

Source: Terraform Google provider, `google_dataproc_metastore_service`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", key="encryption_config.kms_key"),
        Kept(
            "backup",
            each="scheduled_backup",
            when="enabled",
            at="backup_location",
            of=("google_storage_bucket",),
            absent="backup_location is not set",
        ),
    ),
    name=("service_id",),
)
