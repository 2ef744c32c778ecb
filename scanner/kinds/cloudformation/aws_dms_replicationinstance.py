"""Machines that move data, with what they hold meanwhile.

Source: CloudFormation template reference, `AWS::DMS::ReplicationInstance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption="by-service",
    evidence="it takes no connections for data; those to its endpoints are set there",
    live="aws_dms_replication_instance",
    public=by_flag("PubliclyAccessible"),
    copies=InNetwork(
        kept=(Kept("primary", key="KmsKeyId", encrypted=True),),
        zones=("AvailabilityZone",),
        group=("ReplicationSubnetGroupIdentifier", "SubnetIds"),
    ),
)
