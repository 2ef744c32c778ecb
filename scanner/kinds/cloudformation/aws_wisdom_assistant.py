"""Assistants of Q in Connect.

Source: CloudFormation template reference, `AWS::Wisdom::Assistant`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    live="aws_wisdom_assistant",
    encryption="by-service",
    evidence="reached through the Q in Connect API, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True, key="ServerSideEncryptionConfiguration.KmsKeyId"),),
)
