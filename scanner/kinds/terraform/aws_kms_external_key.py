"""Keys whose material was made elsewhere.

Source: Terraform AWS provider, `aws_kms_external_key`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    name=("description",),
    live="aws_kms_key",
    encryption="by-service",
    evidence="used through the KMS API, which takes HTTPS only",
    public=False,
    copies=(Kept("key"),),
)
