"""Gateways that agents reach tools through: who may come in, and functions that hear of all of it.

Source: `bedrock-agentcore-control:ListGateways` (`authorizerType`: `NONE` lets in whoever has the
address) and `GetGateway` (`interceptorConfigurations`, perhaps of another region or account). A
gateway keeps nothing; what is behind it is `bedrockagentcore_gateway_target.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import Word, many
from scanner.cloud.aws.network import endpoint, far_end
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agentcore-control"
SCOPE = "region"
CALLS = ("ListGateways", "GetGateway")

_API = endpoint.https_only("reached through AgentCore, which takes HTTPS only")
_OPEN = Word("authorizerType", {"NONE": True, "CUSTOM_JWT": False, "AWS_IAM": False})
_FUNCTIONS = "interceptorConfigurations[].interceptor.lambda.arn"
_HEARS = "gets what agents ask or are told, by HTTPS"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each gateway."""
    return aws.pages("list_gateways", "items", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one gateway. Where it was not read, anybody may hear of what passes."""
    name = item["gatewayId"]
    answer = aws.read("get_gateway", gatewayIdentifier=name)
    return aws.resource(
        aws.arn(f"gateway/{name}", service="bedrock-agentcore"),
        item["name"],
        Facts(
            category="machine-learning",
            persistence="transit",
            access=(_API, *_interceptors(aws, answer)),
            public=_OPEN.of(item),
        ),
    )


def _interceptors(aws: Aws, answer: dict[str, Any] | None) -> Iterator[AccessPath]:
    # An answer has the gateway's ARN; interceptors are left out where there are none.
    if not answer or not answer["gatewayArn"]:
        yield endpoint.unread("who hears of what passes", "principal")
    for arn in sorted(set(many(_FUNCTIONS, answer))):
        end = arns.account(arn), arns.region(arn)
        if not far_end.is_here(aws, end):
            yield far_end.path(aws, end, "by-service", _HEARS)
