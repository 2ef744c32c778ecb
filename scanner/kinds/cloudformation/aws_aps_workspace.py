"""Workspaces of Managed Prometheus.

Source: CloudFormation template reference, `AWS::APS::Workspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
