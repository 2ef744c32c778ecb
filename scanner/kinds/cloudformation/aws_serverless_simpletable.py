"""Tables of DynamoDB as SAM makes them.

Source: SAM specification, `AWS::Serverless::SimpleTable`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", encrypted=True),
        Kept(
            "backup",
            when="PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled",
            encrypted=True,
        ),
    ),
    live="aws_dynamodb_table",
    name=("TableName",),
)
