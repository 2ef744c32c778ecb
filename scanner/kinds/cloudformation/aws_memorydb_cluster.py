"""Clusters of MemoryDB, with the snapshots that they make.

Source: CloudFormation template reference, `AWS::MemoryDB::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="database",
    live="aws_memorydb_cluster",
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted=True),
            Kept(
                "snapshot",
                when="SnapshotRetentionLimit",
                encrypted=True,
                days="SnapshotRetentionLimit",
            ),
        ),
        group=("SubnetGroupName", "SubnetIds"),
    ),
    name=("ClusterName",),
    encryption=by_setting("TLSEnabled", words={True: "enforced", False: "none"}),
)
