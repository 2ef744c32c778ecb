"""Snapshots of volumes of FSx.

Source: CloudFormation template reference, `AWS::FSx::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
