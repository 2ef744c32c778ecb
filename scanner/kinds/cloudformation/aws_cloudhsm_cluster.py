"""Clusters of CloudHSM, with backups of their keys.

Source: CloudFormation template reference, `AWS::CloudHSM::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="key",
    copies=InNetwork(kept=(Kept("key"), Kept("backup")), subnets=("SubnetIds",)),
    encryption=None,
)
