"""Secrets, with their replicas.

Source: CloudFormation template reference, `AWS::SecretsManager::Secret`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="secret",
    live="aws_secretsmanager_secret",
    encryption="by-service",
    evidence="Secrets Manager endpoints take HTTPS only",
    copies=(
        Kept("primary", key="KmsKeyId", encrypted=True),
        Kept(
            "replica",
            each="ReplicaRegions",
            at="Region",
            absent="the replica names no region",
            key="KmsKeyId",
            encrypted=True,
        ),
    ),
    name=("Name",),
    let_in=Policies(
        others=(By("AWS::SecretsManager::ResourcePolicy", "SecretId", "ResourcePolicy"),)
    ),
)
