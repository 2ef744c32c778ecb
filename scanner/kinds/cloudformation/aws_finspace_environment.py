"""Environments of FinSpace.

Source: CloudFormation template reference, `AWS::FinSpace::Environment`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
