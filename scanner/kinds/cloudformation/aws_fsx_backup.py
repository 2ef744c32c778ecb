"""Backups of FSx.

Source: CloudFormation template reference, `AWS::FSx::Backup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup"),),
    encryption=None,
)
