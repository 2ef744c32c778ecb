"""Containers of Lightsail, with their images and their log, in the region.

Source: `lightsail:GetContainerServices` (`currentDeployment.publicEndpoint`). What its containers
get as environment may be secret and is dropped. Whether what answers anyone asks who that is, is
not told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "lightsail"
SCOPE = "region"
CALLS = ("GetContainerServices",)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield what is needed of each service; this list has no pages."""
    for found in aws.pages("get_container_services", "containerServices"):
        deployed = found.get("currentDeployment") or found.get("nextDeployment") or {}
        yield {
            "arn": found["arn"],
            "name": found["containerServiceName"],
            "region": found["location"]["regionName"],
            "open": bool(deployed.get("publicEndpoint")),
            "tags": [(tag["key"], tag.get("value") or "") for tag in found.get("tags", [])],
        }


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one service."""
    return aws.resource(
        item["arn"],
        item["name"],
        Facts(
            category="log-store",
            persistence="persistent",
            copies=(aws.own("log", item["region"]),),
            public=None if item["open"] else False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in item["tags"]],
    )
