"""Models of AI Platform.

Source: Terraform Google provider, `google_ml_engine_model`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    copies=(Kept("primary", at="regions", absent="regions is not set"),),
    encryption="by-service",
)
