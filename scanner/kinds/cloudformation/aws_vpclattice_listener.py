"""Listeners of services of VPC Lattice; those for plain HTTP encrypt nothing.

Source: CloudFormation template reference, `AWS::VpcLattice::Listener`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.lattice import listener

KIND = Kind(
    category="load-balancer",
    persistence="transit",
    name=("Name",),
    copies=(),
    encryption=listener("Protocol"),
    public=False,
)
