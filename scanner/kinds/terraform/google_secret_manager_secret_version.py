"""Values of a secret, kept where that is.

Source: Terraform Google provider, `google_secret_manager_secret_version`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    copies=inside("secret", of=("google_secret_manager_secret",)),
    encryption="by-service",
)
