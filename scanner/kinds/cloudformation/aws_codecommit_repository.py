"""Repositories of code.

Source: CloudFormation template reference, `AWS::CodeCommit::Repository`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    live="aws_codecommit_repository",
    encryption="by-service",
    evidence="reached over HTTPS or SSH only",
    public=False,
    copies=(Kept("primary", key="KmsKeyId", encrypted=True),),
)
