"""Indexes of Kendra.

Source: CloudFormation template reference, `AWS::Kendra::Index`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    live="aws_kendra_index",
    encryption="by-service",
    evidence="reached through the Kendra API, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", key="ServerSideEncryptionConfiguration.KmsKeyId", encrypted=True),),
)
