"""Samples of personal data that was found in buckets, in the region.

Source: Terraform AWS provider, `aws_macie2_account`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
)
