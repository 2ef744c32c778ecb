"""Containers of Lightsail, with their log.

Source: Terraform AWS provider, `aws_lightsail_container_service`.
"""

from scanner.kinds.exposure import later
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    public=later,
    copies=(Kept("log"),),
)
