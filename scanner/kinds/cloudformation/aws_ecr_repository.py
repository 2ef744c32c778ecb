"""Repositories of images.

Source: CloudFormation template reference, `AWS::ECR::Repository`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    copies=(Kept("primary", key="EncryptionConfiguration.KmsKey", encrypted=True),),
    name=("RepositoryName",),
    encryption="by-service",
)
