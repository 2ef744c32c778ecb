"""Reports on backups, with the names of what was backed up.

Source: Terraform AWS provider, `aws_backup_report_plan`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "log",
            at="report_delivery_channel.s3_bucket_name",
            of=("aws_s3_bucket",),
            absent="s3_bucket_name is not set",
        ),
    ),
)
