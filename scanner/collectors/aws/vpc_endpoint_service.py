"""Endpoint services: what this account offers over private links, and who may link to it.

Source: `ec2:DescribeVpcEndpointServiceConfigurations` (`SupportedRegions`, `AcceptanceRequired`),
`ec2:DescribeVpcEndpointServicePermissions` (`Principal`) and who is linked (`private_link.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import private_link
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = (
    *("DescribeVpcEndpointServiceConfigurations", "DescribeVpcEndpointServicePermissions"),
    "DescribeVpcEndpointConnections",
)

_SERVICES = ("describe_vpc_endpoint_service_configurations", "ServiceConfigurations")
_PERMISSIONS = ("describe_vpc_endpoint_service_permissions", "AllowedPrincipals")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each service."""
    return aws.pages(*_SERVICES, MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one service."""
    id_ = item["ServiceId"]
    allowed = aws.read_all(*_PERMISSIONS, ServiceId=id_, MaxResults=1000)
    names = None if allowed is None else [one["Principal"] for one in allowed]
    return aws.resource(
        aws.arn(f"vpc-endpoint-service/{id_}"),
        aws.called(item, id_),
        Facts(
            category="network",
            persistence="transit",
            access=tuple(private_link.to_service(aws, item, names)),
            public=_public(item, names),
        ),
        tags=item.get("Tags"),
    )


def _public(item: dict[str, Any], names: list[str] | None) -> bool | None:
    if names is None:
        return None
    return private_link.ANYONE in names and not item["AcceptanceRequired"]
