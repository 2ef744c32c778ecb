"""Where one table is copied to.

Source: Terraform AWS provider, `aws_s3tables_table_replication`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("table_arn",),
    encryption=None,
    copies=(
        Kept(
            "replica",
            each="rule.destination",
            at="destination_table_bucket_arn",
            of=("aws_s3tables_table_bucket",),
            absent="destination_table_bucket_arn is not set",
        ),
    ),
)
