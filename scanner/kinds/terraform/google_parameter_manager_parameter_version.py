"""Values of a parameter, kept where that is.

Source: Terraform Google provider, `google_parameter_manager_parameter_version`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    copies=inside("parameter", of=("google_parameter_manager_parameter",)),
    encryption="by-service",
)
