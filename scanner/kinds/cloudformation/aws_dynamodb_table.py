"""Tables of DynamoDB, with backups to a point in time.

Source: CloudFormation template reference, `AWS::DynamoDB::Table`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", key="SSESpecification.KMSMasterKeyId", encrypted=True),
        Kept(
            "backup",
            when="PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled",
            encrypted=True,
            days="PointInTimeRecoverySpecification.RecoveryPeriodInDays",
        ),
    ),
    live="aws_dynamodb_table",
    name=("TableName",),
    let_in=Policies(own="ResourcePolicy.PolicyDocument"),
)
