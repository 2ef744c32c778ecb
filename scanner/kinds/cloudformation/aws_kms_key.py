"""Keys. Replicas of those for several regions are resources of their own.

Source: CloudFormation template reference, `AWS::KMS::Key`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="key",
    live="aws_kms_key",
    encryption="by-service",
    evidence="used through the KMS API, which takes HTTPS only",
    copies=(Kept("key"),),
    let_in=Policies(own="KeyPolicy"),
)
