"""Machines that move data, with what they hold meanwhile.

Source: CloudFormation template reference, `AWS::DMS::ReplicationInstance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    copies=InNetwork(
        kept=(Kept("primary", key="KmsKeyId", encrypted=True),),
        zones=("AvailabilityZone",),
        group=("ReplicationSubnetGroupIdentifier", "SubnetIds"),
    ),
    persistence="temporary",
    encryption=None,
)
