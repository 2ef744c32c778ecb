"""A part in a clean room: the bucket for the answers to queries, and a log of them.

Source: Terraform AWS provider, `aws_cleanrooms_membership`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("id",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "replica",
            each="default_result_configuration.output_configuration.s3",
            at="bucket",
            of=("aws_s3_bucket",),
            absent="bucket is not set",
        ),
        Kept("log", when="query_log_status"),
    ),
)
