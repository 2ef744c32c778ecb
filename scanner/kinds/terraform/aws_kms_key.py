"""Keys of KMS. One for several regions has its replicas as resources of their own.

Source: Terraform AWS provider, `aws_kms_key`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.statement import of_key

KIND = Kind(
    category="key",
    name=("description",),
    encryption="by-service",
    evidence="used through the KMS API, which takes HTTPS only",
    copies=(Kept("key"),),
    let_in=Policies(
        own="policy",
        others=(By("aws_kms_key_policy", "key_id"), By("aws_kms_grant", "key_id", of_key)),
    ),
)
