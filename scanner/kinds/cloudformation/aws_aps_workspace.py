"""Workspaces of Managed Prometheus.

Source: CloudFormation template reference, `AWS::APS::Workspace`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="database",
    let_in=Policies(others=(By("AWS::APS::ResourcePolicy", "WorkspaceArn", "PolicyDocument"),)),
)
