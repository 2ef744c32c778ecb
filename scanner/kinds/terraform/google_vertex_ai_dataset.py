"""Datasets of Vertex AI.

Source: Terraform Google provider, `google_vertex_ai_dataset`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    copies=(Kept("primary", key="encryption_spec.kms_key_name"),),
    name=("display_name",),
    encryption="by-service",
)
