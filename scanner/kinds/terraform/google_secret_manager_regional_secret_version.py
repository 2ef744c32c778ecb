"""Values of a secret in one region.

Source: Terraform Google provider, `google_secret_manager_regional_secret_version`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    copies=inside("secret", of=("google_secret_manager_regional_secret",)),
    encryption="by-service",
)
