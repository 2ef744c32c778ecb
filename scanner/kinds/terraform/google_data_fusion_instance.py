"""Instances of Data Fusion.

Source: Terraform Google provider, `google_data_fusion_instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
