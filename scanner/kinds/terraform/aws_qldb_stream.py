"""Streams that copy the journal of a ledger.

Source: Terraform AWS provider, `aws_qldb_stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    name=("stream_name",),
    encryption=None,
    copies=(
        Kept(
            "replica",
            at="kinesis_configuration.stream_arn",
            of=("aws_kinesis_stream",),
            absent="stream_arn is not set",
        ),
    ),
)
