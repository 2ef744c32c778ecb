"""Workspaces of Managed Grafana, with their dashboards and users.

Source: CloudFormation template reference, `AWS::Grafana::Workspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    encryption="by-service",
)
