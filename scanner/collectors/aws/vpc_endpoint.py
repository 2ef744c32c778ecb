"""VPC endpoints: private links to a service, maybe in another region or of another account.

Source: `ec2:DescribeVpcEndpoints` (`ServiceRegion`, `ServiceNetworkArn`,
`ResourceConfigurationArn`) and, where the service is no part of AWS,
`ec2:DescribeVpcEndpointServices` (`Owner`), once for each.
A link to AWS itself in the same region is no way to anybody else: its services are read themselves.
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
CALLS = ("DescribeVpcEndpoints", "DescribeVpcEndpointServices")

# The API writes them otherwise than its model does.
_NOTHING_PASSES = {"deleted", "rejected", "failed", "expired"}
_AWS = "amazon"
_SOMEBODYS = ".vpce-svc-"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each endpoint through which something can pass, or soon may."""
    found = aws.pages("describe_vpc_endpoints", "VpcEndpoints", MaxResults=1000)
    return (item for item in found if item["State"].lower() not in _NOTHING_PASSES)


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
    end = (_owner(aws, name, region, target), region)
    if far_end.is_here(aws, end):
        return ()
    encryption, why = far_end.between(aws, region)
    return (
        far_end.path(
            aws, end, encryption, f"linked to {name or 'an unknown service'}: {why}", "link"
        ),
    )


def _owner(aws: Aws, name: str | None, region: str | None, target: str | None) -> str | None:
    if target:
        return arns.account(target)
    if not name:
        return None
    if _SOMEBODYS not in name:
        # What AWS does for this account is as this account's own.
        return aws.account_id
    answer = aws.once(("endpoint service", name), lambda: _described(aws, name, region))
    owners = {one.get("Owner") for one in answer["ServiceDetails"]} if answer else set()
    owner: str | None = owners.pop() if len(owners) == 1 else None
    return aws.account_id if owner == _AWS else owner


def _described(aws: Aws, name: str, region: str | None) -> dict[str, Any] | None:
    call = "describe_vpc_endpoint_services"
    return aws.read(call, ServiceNames=[name], ServiceRegions=[region])
