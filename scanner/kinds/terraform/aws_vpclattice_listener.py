"""Listeners of services of VPC Lattice; those for plain HTTP encrypt nothing.

Source: Terraform AWS provider, `aws_vpclattice_listener`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.lattice import listener

KIND = Kind(
    category="load-balancer",
    persistence="transit",
    copies=(),
    encryption=listener("protocol"),
    public=False,
)
