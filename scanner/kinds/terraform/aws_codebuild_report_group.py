"""Reports of tests, and the bucket that they are exported to.

Source: Terraform AWS provider, `aws_codebuild_report_group`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept("primary", encrypted=True),
        Kept(
            "replica",
            each="export_config.s3_destination",
            at="bucket",
            of=("aws_s3_bucket",),
            key="encryption_key",
            absent="bucket is not set",
        ),
    ),
)
