"""Materialized views of Bigtable, in every cluster of their instance.

Source: Terraform Google provider, `google_bigtable_materialized_view`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("instance", of=("google_bigtable_instance",)),
    name=("materialized_view_id",),
    encryption="by-service",
)
