"""Global tables of DynamoDB: replicas, that of its own region among them, and the witness.

Source: CloudFormation template reference, `AWS::DynamoDB::GlobalTable`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", encrypted=True),
        Kept(
            "replica",
            each="Replicas",
            at="Region",
            key="SSESpecification.KMSMasterKeyId",
            encrypted=True,
        ),
        Kept("replica", at="Region", skip=True, each="GlobalTableWitnesses"),
        Kept(
            "backup",
            each="Replicas",
            at="Region",
            when="PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled",
            encrypted=True,
        ),
    ),
    live="aws_dynamodb_table",
    name=("TableName",),
    let_in=Policies(own="Replicas.ResourcePolicy.PolicyDocument"),
)
