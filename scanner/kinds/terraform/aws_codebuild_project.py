"""Builds: logs in CloudWatch Logs unless switched off, and perhaps in a bucket; what they make.

The key is that of what is made, not of the logs.

Source: Terraform AWS provider, `aws_codebuild_project`; CodeBuild API reference, `Project`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kept, Kind

_KEY = "encryption_key"

KIND = Kind(
    category="log-store",
    encryption=None,
    public=by_word("project_visibility", {"PUBLIC_READ": True, "PRIVATE": False}),
    copies=(
        Kept("log"),
        Kept(
            "log",
            each="logs_config.s3_logs",
            when="status",
            at="location",
            of=("aws_s3_bucket",),
            absent="location is not set",
        ),
        Kept("replica", at="artifacts.location", of=("aws_s3_bucket",), key=_KEY, skip=True),
        Kept(
            "replica",
            at="secondary_artifacts.location",
            of=("aws_s3_bucket",),
            key=_KEY,
            skip=True,
        ),
        Kept("cache", at="cache.location", of=("aws_s3_bucket",), key=_KEY, skip=True),
    ),
)
