"""Entities of a feature store, kept where that is.

Source: Terraform Google provider, `google_vertex_ai_featurestore_entitytype`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    copies=inside("featurestore", of=("google_vertex_ai_featurestore",)),
    encryption="by-service",
)
