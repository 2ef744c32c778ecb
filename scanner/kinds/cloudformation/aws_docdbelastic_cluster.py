"""Elastic clusters of DocumentDB.

Source: CloudFormation template reference, `AWS::DocDBElastic::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    live="aws_docdbelastic_cluster",
    encryption="by-service",
    evidence="elastic clusters take TLS only",
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted=True),
            Kept(
                "backup", when="BackupRetentionPeriod", encrypted=True, days="BackupRetentionPeriod"
            ),
        ),
        subnets=("SubnetIds",),
    ),
)
