"""What a network of VPC Lattice joins: services and resources that it leads to, and VPCs behind it.

Source: `vpc-lattice:ListServiceNetworkVpcAssociations` (`createdBy`),
`vpc-lattice:ListServiceNetworkServiceAssociations` (`serviceArn`) and
`vpc-lattice:ListServiceNetworkResourceAssociations` (`resourceConfigurationArn`). Of a network that
another account shares each account is shown what it has associated itself. All of it is of one
region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

CALLS = (
    *("ListServiceNetworkVpcAssociations", "ListServiceNetworkServiceAssociations"),
    "ListServiceNetworkResourceAssociations",
)

# Each list, where the account of what is joined stands, and what that is.
_LISTS = (
    ("list_service_network_vpc_associations", "createdBy", "a VPC"),
    ("list_service_network_service_associations", "serviceArn", "a service"),
    ("list_service_network_resource_associations", "resourceConfigurationArn", "a resource"),
)
_ENDED = {"CREATE_FAILED"}
_NETWORK = "the network"


def paths(aws: Aws, network: str) -> Iterator[AccessPath]:
    """Yield the path from each other account that a network, given by its ARN, joins.

    Of a network that nothing is seen to be joined by there is none, be it another account's.
    """
    ends: dict[tuple[str | None, str], None] = {}
    for operation, where, what in _LISTS:
        asked = {"serviceNetworkIdentifier": network, "maxResults": 100}
        found = aws.read_all(operation, "items", **asked)
        if found is None:
            yield unread(f"whether {what} of another account is associated", "principal")
        for one in found or ():
            if one.get("status") not in _ENDED:
                told = one.get(where)
                ends[arns.account(told) if told and arns.is_arn(told) else told, what] = None
                ends[arns.account(network), _NETWORK] = None
    encryption, why = far_end.between(aws, aws.region)
    for account, what in ends:
        if account != aws.account_id:
            said = f"{what} is associated: {why}"
            yield far_end.path(aws, (account, aws.region), encryption, said, "link")
