"""Domains, which keep the packages of their repositories.

Source: Terraform AWS provider, `aws_codeartifact_domain`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="registry",
    name=("domain",),
    copies=(Kept("primary", encrypted=True, key="encryption_key"),),
    encryption="by-service",
    evidence="reached through the CodeArtifact endpoints, which take HTTPS only",
    let_in=Policies(
        others=(By("aws_codeartifact_domain_permissions_policy", "domain", "policy_document"),)
    ),
)
