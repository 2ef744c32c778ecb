"""Secrets and their replicas in other regions.

Source: Terraform AWS provider, `aws_secretsmanager_secret`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="secret",
    encryption="by-service",
    evidence="Secrets Manager endpoints take HTTPS only",
    copies=(
        Kept("primary", encrypted=True, key="kms_key_id"),
        Kept(
            "replica",
            each="replica",
            at="region",
            encrypted=True,
            key="kms_key_id",
            absent="region is not set",
        ),
    ),
    let_in=Policies(own="policy", others=(By("aws_secretsmanager_secret_policy", "secret_arn"),)),
)
