"""Web services from containers, with their log in the region.

Source: Terraform AWS provider, `aws_apprunner_service`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("service_name",),
    encryption=None,
    copies=(Kept("log", key="encryption_configuration.kms_key"),),
)
