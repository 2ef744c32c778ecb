"""Keys of KMS. One for several regions has its replicas as resources of their own.

Source: Terraform AWS provider, `aws_kms_key`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    name=("description",),
    encryption="by-service",
    evidence="used through the KMS API, which takes HTTPS only",
    public=False,
    copies=(Kept("key"),),
)
