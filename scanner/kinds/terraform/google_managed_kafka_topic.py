"""Topics of Managed Kafka, kept in their cluster.

Source: Terraform Google provider, `google_managed_kafka_topic`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    name=("topic_id",),
    encryption=None,
)
