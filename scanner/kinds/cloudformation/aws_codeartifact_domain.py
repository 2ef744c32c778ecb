"""Domains of repositories of packages.

Source: CloudFormation template reference, `AWS::CodeArtifact::Domain`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="registry",
    live="aws_codeartifact_domain",
    encryption="by-service",
    evidence="reached through the CodeArtifact endpoints, which take HTTPS only",
    copies=(Kept("primary", encrypted=True),),
    let_in=Policies(own="PermissionsPolicyDocument"),
)
