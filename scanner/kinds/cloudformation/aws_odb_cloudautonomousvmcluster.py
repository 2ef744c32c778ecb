"""Autonomous clusters of Oracle Database at AWS.

Source: CloudFormation template reference, `AWS::ODB::CloudAutonomousVmCluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
