"""What agents reach through a gateway: tools and models of others, and functions elsewhere.

Source: `bedrock-agentcore-control:ListGateways`, `ListGatewayTargets` and `GetGatewayTarget`
(`targetConfiguration`; addresses begin with https://, model text, and only their host is kept).
What is described by a schema is at an address in that schema, which is not read. A gateway keeps
nothing of what passes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import agent_target
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agentcore-control"
SCOPE = "region"
CALLS = ("ListGateways", "ListGatewayTargets", "GetGatewayTarget")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the two names of each target."""
    for gateway in aws.pages("list_gateways", "items", maxResults=1000):
        asked = {"gatewayIdentifier": gateway["gatewayId"], "maxResults": 1000}
        for target in aws.pages("list_gateway_targets", "items", **asked):
            yield {**target, "gatewayId": gateway["gatewayId"]}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one target."""
    gateway, name = item["gatewayId"], item["targetId"]
    answer = aws.read("get_gateway_target", gatewayIdentifier=gateway, targetId=name)
    aim = answer["targetConfiguration"] if answer else None
    return aws.resource(
        aws.arn(f"gateway/{gateway}/target/{name}", service="bedrock-agentcore"),
        item["name"],
        Facts(
            category="machine-learning",
            persistence="transit",
            access=tuple(agent_target.paths(aws, aim)),
            public=False,
        ),
    )
