"""Findings on who did what, in the region.

Source: Terraform AWS provider, `aws_guardduty_detector`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
)
