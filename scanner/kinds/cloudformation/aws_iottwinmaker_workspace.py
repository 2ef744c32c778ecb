"""Workspaces of IoT TwinMaker.

Source: CloudFormation template reference, `AWS::IoTTwinMaker::Workspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
