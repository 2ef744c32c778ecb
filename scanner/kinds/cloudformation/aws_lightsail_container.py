"""Containers of Lightsail, with their log.

Source: CloudFormation template reference, `AWS::Lightsail::Container`.
"""

from scanner.kinds.exposure import later
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_lightsail_container_service",
    name=("ServiceName",),
    copies=(Kept("log"),),
    encryption=None,
    public=later,
)
