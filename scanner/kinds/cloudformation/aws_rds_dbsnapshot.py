"""Snapshots of RDS instances.

Source: CloudFormation template reference, `AWS::RDS::DBSnapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot"),),
    live="aws_db_snapshot",
    encryption=None,
)
