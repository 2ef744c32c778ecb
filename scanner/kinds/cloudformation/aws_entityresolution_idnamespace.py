"""Namespaces of Entity Resolution.

Source: CloudFormation template reference, `AWS::EntityResolution::IdNamespace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
