"""Domains of repositories of packages.

Source: CloudFormation template reference, `AWS::CodeArtifact::Domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    copies=(Kept("primary", encrypted=True),),
    encryption="by-service",
)
