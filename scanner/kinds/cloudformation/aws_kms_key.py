"""Keys. Replicas of those for several regions are resources of their own.

Source: CloudFormation template reference, `AWS::KMS::Key`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    copies=(Kept("key"),),
    persistence="control-plane",
    encryption=None,
)
