"""Views in an online feature store, with the features that they serve.

Source: Terraform Google provider, `google_vertex_ai_feature_online_store_featureview`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
)
