"""Clusters of Managed Kafka, with the bucket of their logs.

Source: CloudFormation template reference, `AWS::MSK::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="stream",
    copies=InNetwork(
        kept=(
            Kept(
                "primary", key="EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId", encrypted=True
            ),
            Kept("log", at="LoggingInfo.BrokerLogs.S3.Bucket", of=("AWS::S3::Bucket",), skip=True),
        ),
        subnets=("BrokerNodeGroupInfo.ClientSubnets",),
    ),
    name=("ClusterName",),
    encryption=by_setting(
        "EncryptionInfo.EncryptionInTransit.ClientBroker",
        words={"TLS": "enforced", "TLS_PLAINTEXT": "optional", "PLAINTEXT": "none"},
    ),
)
