"""Where figures on visitors' networks go.

Source: Terraform AWS provider, `aws_internetmonitor_monitor`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("monitor_name",),
    encryption=None,
    copies=(
        Kept("log"),
        Kept(
            "log",
            each="internet_measurements_log_delivery.s3_config",
            when="log_delivery_status",
            at="bucket_name",
            of=("aws_s3_bucket",),
            absent="bucket_name is not set",
        ),
    ),
)
