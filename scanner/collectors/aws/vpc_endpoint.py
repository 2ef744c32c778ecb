"""VPC endpoints: private links to a service, maybe in another region or of another account.

Source: `ec2:DescribeVpcEndpoints` (`ServiceRegion`, `ServiceNetworkArn`,
`ResourceConfigurationArn`) and, where the service is no part of AWS, its owner (`private_link.py`).
A link to AWS itself in the same region is no way to anybody else: its services are read themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end, private_link
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, PathKind

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeVpcEndpoints", "DescribeVpcEndpointServices")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each endpoint through which something can pass, or soon may."""
    found = aws.pages("describe_vpc_endpoints", "VpcEndpoints", MaxResults=1000)
    return (item for item in found if private_link.is_up(item["State"]))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one endpoint, with the path to what it is linked to."""
    id_ = item["VpcEndpointId"]
    return aws.resource(
        aws.arn(f"vpc-endpoint/{id_}"),
        aws.called(item, id_),
        Facts(category="network", persistence="transit", access=_paths(aws, item), public=False),
        tags=item.get("Tags"),
    )


def _paths(aws: Aws, item: dict[str, Any]) -> tuple[AccessPath, ...]:
    target = item.get("ServiceNetworkArn") or item.get("ResourceConfigurationArn")
    name = item.get("ServiceName") or target
    region = item.get("ServiceRegion") or (arns.region(target) if target else None)
    region = region or (aws.region if name else None)
    if target:
        owner = arns.account(target)
    else:
        owner = private_link.owner(aws, name, region) if name else None
    if far_end.is_here(aws, (owner, region)):
        return ()
    said = f"linked to {name or 'an unknown service'}"
    # A service whose owner could not be read may be this account's own.
    kind: PathKind = "principal" if name and owner is None else "link"
    return (private_link.path(aws, (owner, region), said, kind),)
