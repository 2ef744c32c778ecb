"""Recommendations, with what users did.

Source: Terraform Google provider, `google_discovery_engine_recommendation_engine`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    name=("display_name",),
    encryption="by-service",
)
