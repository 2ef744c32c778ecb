"""Serverless clusters of Managed Kafka, which always use TLS.

Source: CloudFormation template reference, `AWS::MSK::ServerlessCluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="stream",
    encryption="by-service",
    evidence="serverless clusters take TLS only",
    public=False,
    live="aws_msk_serverless_cluster",
    copies=InNetwork(kept=(Kept("primary", encrypted=True),), subnets=("VpcConfigs.SubnetIds",)),
    name=("ClusterName",),
)
