"""Machines of Oracle Database at AWS.

Source: CloudFormation template reference, `AWS::ODB::CloudExadataInfrastructure`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
