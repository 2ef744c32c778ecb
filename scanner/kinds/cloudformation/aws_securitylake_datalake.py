"""Data lakes of security logs, with the regions that they are replicated to.

Source: CloudFormation template reference, `AWS::SecurityLake::DataLake`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_securitylake_data_lake",
    copies=(
        Kept("log", key="EncryptionConfiguration.KmsKeyId"),
        Kept("replica", at="ReplicationConfiguration.Regions", skip=True),
    ),
    encryption=None,
)
