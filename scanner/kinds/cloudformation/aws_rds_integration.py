"""Integrations that copy a database of RDS into a warehouse of the same region.

Source: CloudFormation template reference, `AWS::RDS::Integration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_rds_integration",
    copies=(Kept("replica", key="KMSKeyId"),),
    encryption=None,
)
