"""Databases of Timestream.

Source: CloudFormation template reference, `AWS::Timestream::Database`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_timestreamwrite_database",
    encryption="by-service",
    evidence="reached through the Timestream API, which takes HTTPS only",
    copies=(Kept("primary", key="KmsKeyId", encrypted=True),),
    name=("DatabaseName",),
)
