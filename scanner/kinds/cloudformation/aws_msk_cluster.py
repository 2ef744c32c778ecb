"""Clusters of Managed Kafka, with the bucket of their logs.

Source: CloudFormation template reference, `AWS::MSK::Cluster`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="stream",
    live="aws_msk_cluster",
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
    public=by_word(
        "BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type",
        {"SERVICE_PROVIDED_EIPS": True, "DISABLED": False},
    ),
    encryption=by_setting(
        "EncryptionInfo.EncryptionInTransit.ClientBroker",
        words={"TLS": "enforced", "TLS_PLAINTEXT": "optional", "PLAINTEXT": "none"},
    ),
    let_in=Policies(others=(By("AWS::MSK::ClusterPolicy", "ClusterArn", "Policy"),)),
)
