"""Findings on resources and users, in the region.

Source: Terraform AWS provider, `aws_securityhub_account`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
)
