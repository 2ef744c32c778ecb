"""The bucket for reports on costs, with the tags of resources.

Source: Terraform AWS provider, `aws_cur_report_definition`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("report_name",),
    encryption=None,
    copies=(Kept("log", at="s3_region", absent="s3_region is not set"),),
)
