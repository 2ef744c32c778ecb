"""Load balancers by their older name: their logs go to buckets.

Source: Terraform AWS provider, `aws_alb`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_lb",
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
