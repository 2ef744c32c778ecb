"""Plans for backups of a GKE cluster, kept in the region of the plan.

Source: Terraform Google provider, `google_gke_backup_backup_plan`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup-plan",
    copies=(
        Kept(
            "planned",
            key="backup_config.encryption_key.gcp_kms_encryption_key",
            days="retention_policy.backup_retain_days",
        ),
    ),
    encryption=None,
)
