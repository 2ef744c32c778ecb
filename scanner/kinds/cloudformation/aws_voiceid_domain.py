"""Domains of Voice ID, with voices.

Source: CloudFormation template reference, `AWS::VoiceID::Domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_voiceid_domain",
    copies=(Kept("primary", key="ServerSideEncryptionConfiguration.KmsKeyId", encrypted=True),),
    encryption="by-service",
)
