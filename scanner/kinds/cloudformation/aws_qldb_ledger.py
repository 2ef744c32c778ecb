"""Ledgers of QLDB.

Source: CloudFormation template reference, `AWS::QLDB::Ledger`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="KmsKey", encrypted=True),),
)
