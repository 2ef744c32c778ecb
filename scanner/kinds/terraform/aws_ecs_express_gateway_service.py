"""Services of containers behind a shared gateway, with their log.

Source: Terraform AWS provider, `aws_ecs_express_gateway_service`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("service_name",),
    encryption=None,
    copies=(Kept("log"),),
)
