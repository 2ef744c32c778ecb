"""Endpoint services: what this account offers over private links, and who may link to it.

Source: `ec2:DescribeVpcEndpointServiceConfigurations` (`SupportedRegions`, `AcceptanceRequired`),
`ec2:DescribeVpcEndpointServicePermissions` (`Principal`) and, once for a region,
`ec2:DescribeVpcEndpointConnections` (`VpcEndpointOwner`, `VpcEndpointRegion`: who is linked, from
where). Who may link may do so from each region that is supported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws import far_end
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

SERVICE = "ec2"
SCOPE = "region"
CALLS = (
    *("DescribeVpcEndpointServiceConfigurations", "DescribeVpcEndpointServicePermissions"),
    "DescribeVpcEndpointConnections",
)

# The API writes them otherwise than its model does.
_NOT_LINKED = {"deleted", "rejected", "failed", "expired"}
_ANYONE = "*"
_UNREAD = "who may link to it, or does, could not be read"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each service."""
    operation = "describe_vpc_endpoint_service_configurations"
    return aws.pages(operation, "ServiceConfigurations", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one service."""
    id_ = item["ServiceId"]
    allowed = aws.read_all(
        "describe_vpc_endpoint_service_permissions",
        "AllowedPrincipals",
        ServiceId=id_,
        MaxResults=1000,
    )
    links = aws.once(("links",), lambda: _links(aws))
    names = [one["Principal"] for one in allowed or ()]
    return aws.resource(
        aws.arn(f"vpc-endpoint-service/{id_}"),
        aws.called(item, id_),
        Facts(
            category="network",
            persistence="transit",
            access=tuple(_paths(aws, item, names, links, unread=allowed is None or links is None)),
            public=_public(item, names) if allowed is not None else None,
        ),
        tags=item.get("Tags"),
    )


def _links(aws: Aws) -> list[dict[str, Any]] | None:
    operation, key = "describe_vpc_endpoint_connections", "VpcEndpointConnections"
    return aws.read_all(operation, key, MaxResults=1000)


def _public(item: dict[str, Any], names: list[str]) -> bool:
    return _ANYONE in names and not item["AcceptanceRequired"]


def _paths(
    aws: Aws,
    item: dict[str, Any],
    names: list[str],
    links: list[dict[str, Any]] | None,
    *,
    unread: bool,
) -> Iterator[AccessPath]:
    linked = {
        (one.get("VpcEndpointOwner"), one.get("VpcEndpointRegion") or aws.region)
        for one in links or ()
        if one["ServiceId"] == item["ServiceId"]
        and one["VpcEndpointState"].lower() not in _NOT_LINKED
    }
    regions = {one["Region"] for one in item.get("SupportedRegions", [])} | {aws.region}
    may = {None if name == _ANYONE else arns.account(name) or name for name in names}
    ends = linked | {(who, region) for who in may for region in regions}
    for end in sorted(ends, key=lambda end: (end[0] or "", end[1])):
        if not far_end.is_here(aws, end):
            word, why = far_end.between(aws, end[1])
            said = f"{'is linked' if end in linked else 'may link'} from {end[1]}: {why}"
            yield far_end.path(aws, end, word, said, "link")
    if unread:
        yield far_end.path(aws, (None, None), "unknown", _UNREAD, "link")
