"""What keeps copying topics from one Kafka to another.

Source: Terraform AWS provider, `aws_msk_replicator`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    name=("replicator_name",),
    encryption=None,
    copies=(
        Kept(
            "replica",
            at="replication_info_list.target_kafka_cluster_arn",
            of=("aws_msk_cluster", "aws_msk_serverless_cluster"),
            absent="target_kafka_cluster_arn is not set",
        ),
    ),
)
