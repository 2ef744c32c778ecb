"""Volumes on a file system of FSx.

Source: CloudFormation template reference, `AWS::FSx::Volume`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    copies=(Kept("primary", encrypted=True),),
)
