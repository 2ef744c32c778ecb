"""Replicas of keys.

Source: CloudFormation template reference, `AWS::KMS::ReplicaKey`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="key",
    live="aws_kms_key",
    encryption="by-service",
    evidence="used through the KMS API, which takes HTTPS only",
    public=False,
    copies=(Kept("key"),),
    let_in=Policies(own="KeyPolicy"),
)
