"""A replica of a table of another region, kept in this one.

Source: Terraform AWS provider, `aws_dynamodb_table_replica`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("global_table_arn",),
    live="aws_dynamodb_table",
    copies=(
        Kept("replica", encrypted=True, key="kms_key_arn"),
        Kept("backup", when="point_in_time_recovery", encrypted=True),
    ),
)
