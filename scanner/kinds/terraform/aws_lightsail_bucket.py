"""Buckets of Lightsail.

Source: Terraform AWS provider, `aws_lightsail_bucket`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    copies=(Kept("primary", encrypted=True),),
)
