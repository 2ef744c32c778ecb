"""Domains, which keep the packages of their repositories.

Source: Terraform AWS provider, `aws_codeartifact_domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    name=("domain",),
    copies=(Kept("primary", encrypted=True, key="encryption_key"),),
    encryption="by-service",
    evidence="reached through the CodeArtifact endpoints, which take HTTPS only",
    public=False,
)
