"""Repositories of source text.

Source: Terraform AWS provider, `aws_codecommit_repository`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    name=("repository_name",),
    copies=(Kept("primary", encrypted=True, key="kms_key_id"),),
    encryption="by-service",
    evidence="reached over HTTPS or SSH only",
    public=False,
)
