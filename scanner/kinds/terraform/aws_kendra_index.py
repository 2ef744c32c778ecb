"""Indexes of documents.

Source: Terraform AWS provider, `aws_kendra_index`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    encryption="by-service",
    evidence="reached through the Kendra API, which takes HTTPS only",
    public=False,
    copies=(Kept("index", encrypted=True, key="server_side_encryption_configuration.kms_key_id"),),
)
