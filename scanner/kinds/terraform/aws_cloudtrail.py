"""Trails: users and addresses of all calls, in a bucket and perhaps a log group.

Source: Terraform AWS provider, `aws_cloudtrail`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "log",
            at="s3_bucket_name",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="s3_bucket_name is not set",
        ),
        Kept("log", at="cloud_watch_logs_group_arn", of=("aws_cloudwatch_log_group",), skip=True),
    ),
)
