"""Replicas of keys.

Source: CloudFormation template reference, `AWS::KMS::ReplicaKey`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    live="aws_kms_key",
    encryption="by-service",
    evidence="used through the KMS API, which takes HTTPS only",
    public=False,
    copies=(Kept("key"),),
)
