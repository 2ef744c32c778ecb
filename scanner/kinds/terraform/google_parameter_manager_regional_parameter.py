"""Parameters in one region.

Source: Terraform Google provider, `google_parameter_manager_regional_parameter`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    name=("parameter_id",),
    encryption="by-service",
)
