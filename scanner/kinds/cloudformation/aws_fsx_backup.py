"""Backups of FSx.

Source: CloudFormation template reference, `AWS::FSx::Backup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    live="aws_fsx_backup",
    encryption="by-service",
    evidence="restored through the FSx API only, which takes HTTPS only",
    public=False,
    copies=(Kept("backup"),),
)
