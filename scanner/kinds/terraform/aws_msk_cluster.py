"""Kafka: brokers in the zones of their subnets, and their logs.

Source: Terraform AWS provider, `aws_msk_cluster`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="stream",
    name=("cluster_name",),
    public=by_word(
        "broker_node_group_info.connectivity_info.public_access.type",
        {"SERVICE_PROVIDED_EIPS": True, "DISABLED": False},
    ),
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted=True, key="encryption_info.encryption_at_rest_kms_key_arn"),
            Kept(
                "log",
                each="logging_info.broker_logs.s3",
                when="enabled",
                at="bucket",
                of=("aws_s3_bucket",),
                absent="bucket is not set",
            ),
            Kept("log", each="logging_info.broker_logs.cloudwatch_logs", when="enabled"),
            Kept("log", each="logging_info.broker_logs.firehose", when="enabled"),
        ),
        subnets=("broker_node_group_info.client_subnets",),
    ),
    encryption=by_setting(
        "encryption_info.encryption_in_transit.client_broker",
        words={"TLS": "enforced", "TLS_PLAINTEXT": "optional", "PLAINTEXT": "none"},
    ),
    let_in=Policies(others=(By("aws_msk_cluster_policy", "cluster_arn"),)),
)
