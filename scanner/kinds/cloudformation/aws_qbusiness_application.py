"""Applications of Q Business, with what people ask them.

Source: CloudFormation template reference, `AWS::QBusiness::Application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    live="aws_qbusiness_application",
    encryption="by-service",
    evidence="reached through Q Business, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", key="EncryptionConfiguration.KmsKeyId", encrypted=True),),
)
