"""Domains of SimpleDB.

Source: CloudFormation template reference, `AWS::SDB::Domain`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
