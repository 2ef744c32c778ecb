"""Machines of a cluster of Neptune, with what they hold of it.

Source: CloudFormation template reference, `AWS::Neptune::DBInstance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=("AvailabilityZone",),
        group=("DBSubnetGroupName", "SubnetIds"),
    ),
    name=("DBInstanceIdentifier",),
)
