"""Databases of Timestream.

Source: CloudFormation template reference, `AWS::Timestream::Database`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="KmsKeyId", encrypted=True),),
    name=("DatabaseName",),
)
