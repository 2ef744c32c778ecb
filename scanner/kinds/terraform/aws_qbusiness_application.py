"""Assistants over documents, with what was asked of them.

Source: Terraform AWS provider, `aws_qbusiness_application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    name=("display_name",),
    encryption="by-service",
    evidence="reached through Q Business, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True, key="encryption_configuration.kms_key_id"),),
)
