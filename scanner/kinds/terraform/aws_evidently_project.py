"""Trials with visitors: where what they did goes.

Source: Terraform AWS provider, `aws_evidently_project`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept("primary"),
        Kept(
            "log",
            each="data_delivery.s3_destination",
            at="bucket",
            of=("aws_s3_bucket",),
            absent="bucket is not set",
        ),
        Kept("log", each="data_delivery.cloudwatch_logs"),
    ),
)
