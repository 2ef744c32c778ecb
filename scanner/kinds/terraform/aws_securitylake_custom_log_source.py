"""Logs of one's own in a data lake, in its region.

Source: Terraform AWS provider, `aws_securitylake_custom_log_source`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("source_name",),
    encryption=None,
    copies=(Kept("log"),),
)
