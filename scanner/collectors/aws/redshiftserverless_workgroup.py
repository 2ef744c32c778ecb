"""The way to a warehouse without servers: zones, encryption, public address, links.

Source: `redshift-serverless:ListWorkgroups` (`configParameters` with `require_ssl`,
`publiclyAccessible`, `crossAccountVpcs`, `subnetIds`) and `ec2:DescribeSubnets`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.database import warehouse
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "redshift-serverless"
SCOPE = "region"
CALLS = ("ListWorkgroups", "ListTagsForResource", SUBNETS)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each workgroup."""
    return aws.pages("list_workgroups", "workgroups", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one workgroup; its nodes keep parts of the namespace's data, encrypted as that is."""
    arn, parameters = item["workgroupArn"], item.get("configParameters")
    encryption, evidence = warehouse.judge(
        None
        if parameters is None
        else {p["parameterKey"]: p.get("parameterValue") for p in parameters}
    )
    # Whose each network is, is not told.
    end, whose = (None, aws.region), "of another account may link to it"
    links = (
        far_end.path(aws, end, encryption, f"network {vpc} {whose}", "link")
        for vpc in sorted(item.get("crossAccountVpcs", []))
    )
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    return aws.resource(
        arn,
        item["workgroupName"],
        Facts(
            category="database",
            persistence="persistent",
            copies=tuple(
                aws.own("primary", place, encrypted=True)
                for place in places(aws, item.get("subnetIds", []))
            ),
            access=(AccessPath(kind="endpoint", encryption=encryption, evidence=evidence), *links),
            public=item.get("publiclyAccessible"),
        ),
        tags=tags["tags"] if tags else None,
    )
