"""Kafka without servers, which takes TLS only.

Source: Terraform AWS provider, `aws_msk_serverless_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="stream",
    name=("cluster_name",),
    encryption="by-service",
    evidence="serverless clusters take TLS only",
    public=False,
    copies=InNetwork(kept=(Kept("primary", encrypted=True),), subnets=("vpc_config.subnet_ids",)),
)
