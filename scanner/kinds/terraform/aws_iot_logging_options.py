"""Logs of what things did, in the region.

Source: Terraform AWS provider, `aws_iot_logging_options`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
    copies=(Kept("log"),),
)
