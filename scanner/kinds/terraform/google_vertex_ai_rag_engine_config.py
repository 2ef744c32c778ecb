"""Stores of documents that models look things up in.

Source: Terraform Google provider, `google_vertex_ai_rag_engine_config`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
