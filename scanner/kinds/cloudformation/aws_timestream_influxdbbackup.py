"""Backups of Timestream for InfluxDB.

Source: CloudFormation template reference, `AWS::Timestream::InfluxDBBackup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup"),),
    encryption=None,
)
