"""Traces of requests, in the region.

Source: Terraform AWS provider, `aws_xray_group`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    name=("group_name",),
    encryption=None,
)
