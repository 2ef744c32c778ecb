"""Clusters of AlloyDB. A secondary cluster is one of its own.

Source: Terraform Google provider, `google_alloydb_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", key="encryption_config.kms_key_name", encrypted=True),
        Kept("backup", each="automated_backup_policy", at="location"),
    ),
    name=("cluster_id",),
    encryption=None,
)
