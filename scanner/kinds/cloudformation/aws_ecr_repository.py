"""Repositories of images.

Source: CloudFormation template reference, `AWS::ECR::Repository`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="registry",
    live="aws_ecr_repository",
    encryption="by-service",
    evidence="Amazon ECR endpoints take HTTPS only",
    copies=(Kept("primary", key="EncryptionConfiguration.KmsKey", encrypted=True),),
    name=("RepositoryName",),
    let_in=Policies(own="RepositoryPolicyText"),
)
