"""Who is asked by agents through a gateway: tools and models of others, and functions elsewhere.

Source: `bedrock-agentcore-control:GetGatewayTarget` (`targetConfiguration`; addresses begin with
https://, model text, and only their host is kept). What is described by a schema is at an address
in that schema, which is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import find, text
from scanner.cloud.aws.network import far_end
from scanner.model import AccessPath, Encryption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_ADDRESS = "mcp.mcpServer.endpoint || http.passthrough.endpoint || inference.provider.endpoint"
_CONNECTED = "(mcp.connector || http.connector || inference.connector).source.connectorId"
_SCHEMA = "mcp.openApiSchema || mcp.smithyModel"
_ARN = "mcp.lambda.lambdaArn || http.agentcoreRuntime.arn"
# How the names of what is AWS's own begin.
_OF_AWS = "bedrock"
_ASKED = "agents ask this through the gateway"


def paths(aws: Aws, aim: dict[str, Any] | None) -> Iterator[AccessPath]:
    """Yield the path to whoever gets what agents ask; `aim` is `None` where it was not read."""
    if aim is None:
        yield _other(None, "unknown", "what agents ask could not be read")
    elif address := text(_ADDRESS, aim):
        yield _other(urlsplit(address).hostname, "enforced", f"{_ASKED}, by https://")
    elif find(_SCHEMA, aim) is not None:
        yield _other(None, "unknown", f"{_ASKED}; its address is in a schema, which is not read")
    elif name := text(_CONNECTED, aim):
        if not name.startswith(_OF_AWS):
            yield _other(name, "unknown", f"{_ASKED}; how AWS connects to it is not told")
    elif arn := text(_ARN, aim):
        end = arns.account(arn), arns.region(arn)
        if not far_end.is_here(aws, end):
            yield far_end.path(aws, end, "by-service", f"{_ASKED}; AWS takes HTTPS only")


def _other(whose: str | None, encryption: Encryption, said: str) -> AccessPath:
    principal = f"aws:bedrock-agentcore:{whose}" if whose else None
    return AccessPath(kind="principal", encryption=encryption, principal=principal, evidence=said)
