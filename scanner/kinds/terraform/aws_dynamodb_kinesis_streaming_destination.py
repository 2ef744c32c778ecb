"""A stream that gets each change of a table.

Source: Terraform AWS provider, `aws_dynamodb_kinesis_streaming_destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    name=("table_name",),
    encryption=None,
    copies=(
        Kept(
            "replica", at="stream_arn", of=("aws_kinesis_stream",), absent="stream_arn is not set"
        ),
    ),
)
