"""Indexes that are served, in the region of their endpoint.

Source: Terraform Google provider, `google_vertex_ai_index_endpoint_deployed_index`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="search-index",
    name=("deployed_index_id",),
    encryption="by-service",
)
