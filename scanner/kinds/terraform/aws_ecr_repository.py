"""Repositories of container images; copies in other regions are set for the whole registry.

Source: Terraform AWS provider, `aws_ecr_repository`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="registry",
    encryption="by-service",
    evidence="Amazon ECR endpoints take HTTPS only",
    copies=(Kept("primary", encrypted=True, key="encryption_configuration.kms_key"),),
    let_in=Policies(others=(By("aws_ecr_repository_policy", "repository"),)),
)
