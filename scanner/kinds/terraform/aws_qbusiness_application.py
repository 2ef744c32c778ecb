"""Assistants over documents, with what was asked of them.

Source: Terraform AWS provider, `aws_qbusiness_application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    name=("display_name",),
    encryption=None,
    copies=(Kept("primary", encrypted=True, key="encryption_configuration.kms_key_id"),),
)
