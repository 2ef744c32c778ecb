"""Incidents and those who deal with them, kept in each of these regions.

Source: Terraform AWS provider, `aws_ssmincidents_replication_set`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("id",),
    encryption=None,
    copies=(
        Kept("replica", each="regions", at="name", key="kms_key_arn", absent="name is not set"),
        Kept("replica", each="region", at="name", key="kms_key_arn", absent="name is not set"),
    ),
)
