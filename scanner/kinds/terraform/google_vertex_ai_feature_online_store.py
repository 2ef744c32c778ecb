"""Online feature stores of Vertex AI.

Source: Terraform Google provider, `google_vertex_ai_feature_online_store`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
