"""Machines of a cluster of DocumentDB, with what they hold of it.

Source: CloudFormation template reference, `AWS::DocDB::DBInstance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    copies=InNetwork(kept=(Kept("primary"),), zones=("AvailabilityZone",)),
    name=("DBInstanceIdentifier",),
)
