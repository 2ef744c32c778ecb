"""Repositories of packages.

Source: CloudFormation template reference, `AWS::CodeArtifact::Repository`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="registry",
    encryption=None,
)
