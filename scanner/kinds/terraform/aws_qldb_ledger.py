"""Ledgers, of a service that AWS has ended.

Source: Terraform AWS provider, `aws_qldb_ledger`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", encrypted=True, key="kms_key"),),
)
