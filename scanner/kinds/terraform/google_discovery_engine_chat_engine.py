"""Chat applications, with what their users asked.

Source: Terraform Google provider, `google_discovery_engine_chat_engine`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    name=("display_name",),
    encryption="by-service",
)
