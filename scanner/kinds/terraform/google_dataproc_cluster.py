"""Clusters of Dataproc: their disks, and the bucket for logs of their jobs.

Source: Terraform Google provider, `google_dataproc_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cluster",
    copies=(
        Kept("primary", key="cluster_config.encryption_config.kms_key_name"),
        Kept(
            "log",
            at="cluster_config.staging_bucket",
            of=("google_storage_bucket",),
            skip=True,
        ),
    ),
)
