"""Backups of DynamoDB tables.

Source: CloudFormation template reference, `AWS::DynamoDB::Backup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup", encrypted=True),),
    live="aws_dynamodb_backup",
    encryption=None,
)
