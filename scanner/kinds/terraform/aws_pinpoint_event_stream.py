"""Where a project passes on what customers did.

Source: Terraform AWS provider, `aws_pinpoint_event_stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    name=("application_id",),
    encryption=None,
    copies=(
        Kept(
            "replica",
            at="destination_stream_arn",
            of=("aws_kinesis_stream", "aws_kinesis_firehose_delivery_stream"),
            absent="destination_stream_arn is not set",
        ),
    ),
)
