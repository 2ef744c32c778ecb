"""Networks that are peered with another, in another region or account perhaps.

Source: CloudFormation template reference, `AWS::EC2::VPCPeeringConnection`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.peered import peered

KIND = Kind(
    category="network",
    persistence="transit",
    live="aws_vpc_peering_connection",
    copies=(),
    encryption=peered(region="PeerRegion", owner="PeerOwnerId"),
    public=False,
)
