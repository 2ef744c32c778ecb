"""Tables of Bigtable, in every cluster of their instance.

Source: Terraform Google provider, `google_bigtable_table`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("instance_name", of=("google_bigtable_instance",)),
    encryption="by-service",
)
