"""Repositories of packages.

Source: CloudFormation template reference, `AWS::CodeArtifact::Repository`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="registry",
    encryption=None,
    let_in=Policies(own="PermissionsPolicyDocument"),
)
