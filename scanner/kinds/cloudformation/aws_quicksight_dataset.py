"""Data sets of QuickSight, which may be held in memory.

Source: CloudFormation template reference, `AWS::QuickSight::DataSet`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
