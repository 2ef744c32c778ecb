"""Clusters of Managed Kafka.

Source: Terraform Google provider, `google_managed_kafka_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    copies=(Kept("primary", key="gcp_config.kms_key", encrypted=True),),
    name=("cluster_id",),
)
