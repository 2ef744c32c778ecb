"""Experiments of Vertex AI, with their logs.

Source: Terraform Google provider, `google_vertex_ai_tensorboard`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    copies=(Kept("primary", key="encryption_spec.kms_key_name"),),
    name=("display_name",),
    encryption="by-service",
)
