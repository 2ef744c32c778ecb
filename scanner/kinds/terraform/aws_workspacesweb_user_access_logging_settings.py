"""The stream that gets a log of what people did in a browser.

Source: Terraform AWS provider, `aws_workspacesweb_user_access_logging_settings`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("kinesis_stream_arn",),
    encryption=None,
    copies=(
        Kept(
            "log",
            at="kinesis_stream_arn",
            of=("aws_kinesis_stream",),
            absent="kinesis_stream_arn is not set",
        ),
    ),
)
