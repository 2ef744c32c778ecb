"""Dashboards of QuickSight.

Source: CloudFormation template reference, `AWS::QuickSight::Dashboard`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
