"""Feature stores of Vertex AI.

Source: Terraform Google provider, `google_vertex_ai_featurestore`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    copies=(Kept("primary", key="encryption_spec.kms_key_name"),),
    name=("name",),
    encryption="by-service",
)
