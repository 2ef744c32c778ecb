"""Indexes of Kendra.

Source: CloudFormation template reference, `AWS::Kendra::Index`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    copies=(Kept("primary", key="ServerSideEncryptionConfiguration.KmsKeyId", encrypted=True),),
    encryption="by-service",
)
