"""Streams that get a record of each request.

Source: Terraform AWS provider, `aws_cloudfront_realtime_log_config`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "log",
            at="endpoint.kinesis_stream_config.stream_arn",
            of=("aws_kinesis_stream",),
            absent="stream_arn is not set",
        ),
    ),
)
