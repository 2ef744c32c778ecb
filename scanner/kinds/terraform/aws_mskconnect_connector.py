"""Connectors of Kafka: how they reach it, and where they log.

Where they copy to stands in settings of the connector's own.

Source: Terraform AWS provider, `aws_mskconnect_connector`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="log-store",
    encryption=by_setting(
        "kafka_cluster_encryption_in_transit.encryption_type",
        words={"TLS": "enforced", "PLAINTEXT": "none"},
    ),
    public=False,
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
