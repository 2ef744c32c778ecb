"""Private links to a service (PrivateLink): which are up, and who is at their other end.

Source: `ec2:DescribeVpcEndpointServices` (`Owner`), once for each service, and
`ec2:DescribeVpcEndpointConnections` (`VpcEndpointOwner`, or `TransitGatewayAttachmentOwner` of a
link through a transit gateway, and `VpcEndpointRegion`: who is linked to a service of this account,
from where), once for a region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import grants
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import unread

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scanner.cloud.aws.network.far_end import End
    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, PathKind

ANYONE = "*"
"""Among the principals that may link to a service: all of them may."""

# The API writes them otherwise than its model does.
_GONE = {"deleted", "rejected", "failed", "expired"}
_AWS = "amazon"
_SOMEBODYS = ".vpce-svc-"
_UNREAD = unread("who may link to it, or does,", "principal")


def is_up(state: str) -> bool:
    """Say whether something can pass through a link in this state, or soon may."""
    return state.lower() not in _GONE


def path(aws: Aws, end: End, said: str, kind: PathKind = "link") -> AccessPath:
    """Return the path from the other end of a link; `said` is what begins its evidence.

    `kind` is what it is called where the end is another account's, or could not be seen.
    """
    encryption, why = far_end.between(aws, end[1])
    return far_end.path(aws, end, encryption, f"{said}: {why}", kind)


def owner(aws: Aws, service: str, region: str | None) -> str | None:
    """Return the account that offers a service, by its name; AWS's own are as this account's."""
    if _SOMEBODYS not in service:
        return aws.account_id
    operation = "describe_vpc_endpoint_services"
    answer = aws.once(
        ("endpoint service", service),
        lambda: aws.read(operation, ServiceNames=[service], ServiceRegions=[region]),
    )
    owners = {one.get("Owner") for one in answer["ServiceDetails"]} if answer else set()
    found: str | None = owners.pop() if len(owners) == 1 else None
    return aws.account_id if found == _AWS else found


def to_service(
    aws: Aws, service: dict[str, Any], allowed: Collection[str] | None
) -> Iterator[AccessPath]:
    """Yield the path of each who is linked to a service of this account, or may link to it.

    `allowed` are the principals that may, from each region that the service supports; `None` where
    they could not be read.
    """
    links = _linked(aws, service["ServiceId"])
    regions = {one["Region"] for one in service.get("SupportedRegions", [])} | {aws.region}
    may = {None if name == ANYONE else _named(name) for name in allowed or ()}
    ends = (links or set()) | {(who, region) for who in may for region in regions}
    for end in sorted(ends, key=lambda end: (end[0] or "", end[1] or "")):
        if not far_end.is_here(aws, end):
            does = "is linked" if end in (links or ()) else "may link"
            yield path(aws, end, f"{does} from {end[1]}")
    if allowed is None or links is None:
        yield _UNREAD


def _named(principal: str) -> str:
    return grants.principal(principal).removeprefix("aws:")


def _linked(aws: Aws, service: str) -> set[End] | None:
    operation, key = "describe_vpc_endpoint_connections", "VpcEndpointConnections"
    found: list[dict[str, Any]] | None = aws.once(
        ("links",), lambda: aws.read_all(operation, key, MaxResults=1000)
    )
    if found is None:
        return None
    links = [one for one in found if one["ServiceId"] == service]
    return {
        (
            one.get("VpcEndpointOwner") or one.get("TransitGatewayAttachmentOwner"),
            one.get("VpcEndpointRegion") or aws.region,
        )
        for one in links
        if is_up(one.get("VpcEndpointState", ""))
    }
