"""Partitions of an instance of Spanner, at a configuration of their own.

Source: Terraform Google provider, `google_spanner_instance_partition`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    zone="config",
    service="spanner",
    encryption="by-service",
)
