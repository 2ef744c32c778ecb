"""Brokers of Amazon MQ.

Source: CloudFormation template reference, `AWS::AmazonMQ::Broker`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="queue",
    copies=InNetwork(
        kept=(Kept("primary", key="EncryptionOptions.KmsKeyId", encrypted=True),),
        subnets=("SubnetIds",),
    ),
    name=("BrokerName",),
    encryption="enforced",
)
