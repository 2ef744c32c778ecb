"""VPC peering: a way into a network from another one, maybe of another region or account.

Source: `ec2:DescribeVpcPeeringConnections` (`Region` and `OwnerId` of both ends, `Status.Code`).
Between regions AWS encrypts; within one it is proven only by the encryption control of the VPC
(`encryption_control.py`). Between networks of this account in one region nothing crosses a border.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import encryption_control, far_end
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeVpcPeeringConnections", encryption_control.DESCRIBE)

_NOTHING_PASSES = {
    *("initiating-request", "pending-acceptance"),
    *("deleted", "expired", "failed", "rejected"),
}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each connection through which something can pass."""
    found = aws.pages("describe_vpc_peering_connections", "VpcPeeringConnections", MaxResults=1000)
    return (item for item in found if item["Status"]["Code"] not in _NOTHING_PASSES)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one connection, with the path from its other end."""
    id_ = item["VpcPeeringConnectionId"]
    return aws.resource(
        aws.arn(f"vpc-peering-connection/{id_}"),
        aws.called(item, id_),
        Facts(category="network", persistence="transit", access=_paths(aws, item), public=False),
        tags=item.get("Tags"),
    )


def _paths(aws: Aws, item: dict[str, Any]) -> tuple[AccessPath, ...]:
    ends = [item["RequesterVpcInfo"], item["AccepterVpcInfo"]]
    told = [(end.get("OwnerId"), end.get("Region")) for end in ends]
    other = next((end for end in told if not far_end.is_here(aws, end)), None)
    if other is None:
        return ()
    region = other[1]
    encryption, evidence = far_end.between(aws, region)
    here = ends[1 - told.index(other)].get("VpcId")
    if region == aws.region and encryption_control.enforces(aws, here, "VpcPeering"):
        encryption, evidence = "enforced", "the encryption control of the VPC enforces it"
    said = f"peered with {region or 'an unknown region'}: {evidence}"
    return (far_end.path(aws, other, encryption, said),)
