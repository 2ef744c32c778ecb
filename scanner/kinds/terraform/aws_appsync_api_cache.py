"""Caches of answers of an API.

Source: Terraform AWS provider, `aws_appsync_api_cache`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    name=("api_id",),
    encryption=None,
    copies=(Kept("cache", encrypted="at_rest_encryption_enabled"),),
)
