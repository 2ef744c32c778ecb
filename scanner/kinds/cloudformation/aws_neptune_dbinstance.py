"""Machines of a cluster of Neptune, with what they hold of it.

Source: CloudFormation template reference, `AWS::Neptune::DBInstance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    public=by_flag("PubliclyAccessible"),
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=("AvailabilityZone",),
        group=("DBSubnetGroupName", "SubnetIds"),
    ),
    name=("DBInstanceIdentifier",),
)
