"""Snapshots and images that are kept for a while after somebody deletes them.

Source: CloudFormation template reference, `AWS::Rbin::Rule`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("planned"),),
    encryption=None,
)
