"""Brokers of Amazon MQ.

Source: CloudFormation template reference, `AWS::AmazonMQ::Broker`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="queue",
    live="aws_mq_broker",
    public=by_flag("PubliclyAccessible"),
    copies=InNetwork(
        kept=(
            Kept("primary", key="EncryptionOptions.KmsKeyId", encrypted=True),
            Kept(
                "replica",
                at="DataReplicationPrimaryBrokerArn",
                of=("AWS::AmazonMQ::Broker",),
                skip=True,
            ),
            Kept("log", when="Logs.General"),
            Kept("log", when="Logs.Audit"),
        ),
        subnets=("SubnetIds",),
    ),
    name=("BrokerName",),
    encryption="by-service",
    evidence="Amazon MQ takes TLS only",
)
