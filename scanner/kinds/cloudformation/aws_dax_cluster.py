"""Clusters of DAX.

Source: CloudFormation template reference, `AWS::DAX::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork
from scanner.kinds.transport import by_setting

KIND = Kind(
    category="cache",
    live="aws_dax_cluster",
    copies=InNetwork(
        kept=(Kept("primary"),),
        zones=("AvailabilityZones",),
        group=("SubnetGroupName", "SubnetIds"),
    ),
    encryption=by_setting(
        "ClusterEndpointEncryptionType", words={"TLS": "enforced", "NONE": "none"}
    ),
)
