"""The bucket that gets a log of what people did in a browser.

Source: Terraform AWS provider, `aws_workspacesweb_session_logger`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("display_name",),
    encryption=None,
    copies=(
        Kept(
            "log",
            each="log_configuration.s3",
            at="bucket",
            of=("aws_s3_bucket",),
            owner="bucket_owner",
            absent="bucket is not set",
        ),
    ),
)
