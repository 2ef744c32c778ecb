"""Clusters of GKE: their state, and the volumes that what runs in them asks for.

Source: Terraform Google provider, `google_container_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cluster",
    copies=(Kept("primary", key="database_encryption.key_name"),),
    encryption="by-service",
)
