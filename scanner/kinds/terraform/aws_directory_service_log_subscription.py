"""Logs of a directory, in a group of its region.

Source: Terraform AWS provider, `aws_directory_service_log_subscription`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("log_group_name",),
    encryption=None,
    copies=(Kept("log"),),
)
