"""Clusters of Oracle Database at AWS.

Source: CloudFormation template reference, `AWS::ODB::CloudVmCluster`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
