"""Repositories of code.

Source: CloudFormation template reference, `AWS::CodeCommit::Repository`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    copies=(Kept("primary", key="KmsKeyId", encrypted=True),),
    encryption="by-service",
)
