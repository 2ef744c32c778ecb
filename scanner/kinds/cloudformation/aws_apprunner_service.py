"""Web services from containers, with their log in the region.

Source: CloudFormation template reference, `AWS::AppRunner::Service`.
"""

from scanner.kinds.exposure import unless_closed
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_apprunner_service",
    copies=(Kept("log", key="EncryptionConfiguration.KmsKey"),),
    encryption=None,
    public=unless_closed("NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible"),
)
