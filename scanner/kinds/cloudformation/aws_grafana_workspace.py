"""Workspaces of Managed Grafana, with their dashboards and users.

Source: CloudFormation template reference, `AWS::Grafana::Workspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_grafana_workspace",
    encryption="by-service",
    evidence="reached at the workspace's own address, which takes HTTPS only",
    public=False,
)
