"""Databases of time series.

Source: Terraform AWS provider, `aws_timestreamwrite_database`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="reached through the Timestream API, which takes HTTPS only",
    public=False,
    name=("database_name",),
    copies=(Kept("primary", encrypted=True, key="kms_key_id"),),
)
