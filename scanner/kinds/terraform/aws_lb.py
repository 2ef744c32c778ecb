"""Load balancers pass data on; their logs go to buckets. How they are reached stands in listeners.

Source: Terraform AWS provider, `aws_lb`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=tuple(
        Kept(
            "log",
            each=logs,
            when="enabled",
            at="bucket",
            of=("aws_s3_bucket",),
            absent="bucket is not set",
        )
        for logs in ("access_logs", "connection_logs", "health_check_logs")
    ),
)
