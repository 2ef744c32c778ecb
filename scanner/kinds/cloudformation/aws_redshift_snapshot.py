"""Snapshots of Redshift.

Source: CloudFormation template reference, `AWS::Redshift::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
