"""Partitions of the Glue catalogue, named by values of columns.

Source: CloudFormation template reference, `AWS::Glue::Partition`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
