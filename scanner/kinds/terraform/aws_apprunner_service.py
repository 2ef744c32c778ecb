"""Web services from containers, with their log in the region.

Source: Terraform AWS provider, `aws_apprunner_service`.
"""

from scanner.kinds.exposure import unless_closed
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("service_name",),
    encryption=None,
    public=unless_closed("network_configuration.ingress_configuration.is_publicly_accessible"),
    copies=(Kept("log", key="encryption_configuration.kms_key"),),
)
