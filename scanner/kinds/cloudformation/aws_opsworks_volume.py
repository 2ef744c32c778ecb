"""Volumes of OpsWorks.

Source: CloudFormation template reference, `AWS::OpsWorks::Volume`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
