"""Builds: logs in CloudWatch Logs unless switched off, and perhaps in a bucket.

Source: Terraform AWS provider, `aws_codebuild_project`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept("log", key="encryption_key"),
        Kept(
            "log",
            each="logs_config.s3_logs",
            when="status",
            at="location",
            of=("aws_s3_bucket",),
            absent="location is not set",
        ),
        Kept("replica", at="artifacts.location", of=("aws_s3_bucket",), skip=True),
        Kept("replica", at="secondary_artifacts.location", of=("aws_s3_bucket",), skip=True),
    ),
)
