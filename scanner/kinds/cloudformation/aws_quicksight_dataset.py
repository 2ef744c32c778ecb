"""Data sets of QuickSight, which may be held in memory.

Source: CloudFormation template reference, `AWS::QuickSight::DataSet`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_quicksight_data_set",
    encryption="by-service",
    evidence="reached through QuickSight, which takes HTTPS only",
    public=False,
)
