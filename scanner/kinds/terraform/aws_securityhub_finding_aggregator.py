"""Findings of other regions, copied into this one.

Source: Terraform AWS provider, `aws_securityhub_finding_aggregator`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
    copies=(Kept("log"),),
)
