"""How machines elsewhere are replicated to this region.

Source: CloudFormation template reference, `AWS::DRS::ReplicationConfigurationTemplate`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="backup",
    copies=InNetwork(kept=(Kept("planned"),), subnets=("StagingAreaSubnetId",)),
    encryption=None,
)
