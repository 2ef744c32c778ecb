"""Packages and container images.

Source: Terraform Google provider, `google_artifact_registry_repository`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    copies=(Kept("primary", key="kms_key_name", encrypted=True),),
    name=("repository_id",),
    encryption="by-service",
)
