"""Accelerators pass data on; logs of addresses go to a bucket.

Source: Terraform AWS provider, `aws_globalaccelerator_accelerator`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            each="attributes",
            when="flow_logs_enabled",
            at="flow_logs_s3_bucket",
            of=("aws_s3_bucket",),
            absent="flow_logs_s3_bucket is not set",
        ),
    ),
)
