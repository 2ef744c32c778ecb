"""Queries that keep writing their results into a table, and a bucket for their errors.

Source: Terraform AWS provider, `aws_timestreamquery_scheduled_query`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary"),
        Kept(
            "log",
            at="error_report_configuration.s3_configuration.bucket_name",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
