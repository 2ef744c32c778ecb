"""Databases of Spanner, kept where their instance is.

Source: Terraform Google provider, `google_spanner_database`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("instance", of=("google_spanner_instance",)),
    service="spanner",
    encryption="by-service",
)
