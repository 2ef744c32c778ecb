"""Applications of Q Business, with what people ask them.

Source: CloudFormation template reference, `AWS::QBusiness::Application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    copies=(Kept("primary", key="EncryptionConfiguration.KmsKeyId", encrypted=True),),
    encryption="by-service",
)
