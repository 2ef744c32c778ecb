"""Replicas of keys.

Source: CloudFormation template reference, `AWS::KMS::ReplicaKey`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    copies=(Kept("key"),),
    persistence="control-plane",
    encryption=None,
)
