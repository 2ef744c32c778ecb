"""Snapshots of Redshift Serverless.

Source: CloudFormation template reference, `AWS::RedshiftServerless::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
