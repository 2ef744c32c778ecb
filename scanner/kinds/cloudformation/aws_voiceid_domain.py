"""Domains of Voice ID, with voices.

Source: CloudFormation template reference, `AWS::VoiceID::Domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="ServerSideEncryptionConfiguration.KmsKeyId", encrypted=True),),
    encryption="by-service",
)
