"""Indexes of Vertex AI Vector Search.

Source: Terraform Google provider, `google_vertex_ai_index`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    name=("display_name",),
    encryption="by-service",
)
