"""Documents that a search application looks in.

Source: Terraform Google provider, `google_discovery_engine_data_store`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    name=("display_name",),
    encryption="by-service",
)
