"""Snapshots of databases of Lightsail.

Source: CloudFormation template reference, `AWS::Lightsail::DatabaseSnapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_lightsail_database_snapshot",
    copies=(Kept("snapshot"),),
    encryption=None,
)
