"""Connectors of Kafka: where they log. Where they copy to stands in their own settings.

Source: Terraform AWS provider, `aws_mskconnect_connector`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(
        Kept(
            "replica", absent="where the connector copies to stands in its own settings: declare it"
        ),
        Kept(
            "log",
            each="log_delivery.worker_log_delivery.s3",
            when="enabled",
            at="bucket",
            of=("aws_s3_bucket",),
            absent="bucket is not set",
        ),
        Kept("log", each="log_delivery.worker_log_delivery.cloudwatch_logs", when="enabled"),
        Kept("log", each="log_delivery.worker_log_delivery.firehose", when="enabled"),
    ),
)
