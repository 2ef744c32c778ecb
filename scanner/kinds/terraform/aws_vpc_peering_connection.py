"""Networks that are peered with another, in another region or account perhaps.

Source: Terraform AWS provider, `aws_vpc_peering_connection`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.peered import peered

KIND = Kind(
    category="network",
    persistence="transit",
    name=("tags.Name",),
    copies=(),
    encryption=peered(region="peer_region", owner="peer_owner_id"),
    public=False,
)
