"""DynamoDB tables: replicas, the witness of a global table, point-in-time backups.

A witness holds the last writes. The endpoints take plain HTTP too; only a policy, which is another
resource, makes TLS sure.

Source: Terraform AWS provider, `aws_dynamodb_table`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", encrypted=True, key="server_side_encryption.kms_key_arn"),
        Kept(
            "replica",
            each="replica",
            at="region_name",
            encrypted=True,
            key="kms_key_arn",
            absent="region_name is not set",
        ),
        Kept(
            "replica",
            each="global_table_witness",
            at="region_name",
            encrypted=True,
            absent="region_name is not set",
        ),
        Kept(
            "backup",
            each="point_in_time_recovery",
            when="enabled",
            encrypted=True,
            days="recovery_period_in_days",
        ),
        Kept(
            "backup",
            each="replica",
            when="point_in_time_recovery",
            at="region_name",
            encrypted=True,
            absent="region_name is not set",
        ),
    ),
    let_in=Policies(others=(By("aws_dynamodb_resource_policy", "resource_arn"),)),
)
