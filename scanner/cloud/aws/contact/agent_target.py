"""Who is asked by agents through a gateway: tools and models of others, and functions elsewhere.

Source: `bedrock-agentcore-control:GetGatewayTarget` (`targetConfiguration`; addresses begin with
https://, model text, and only their host is kept). What is described by a schema is at an address
in that schema, which is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import find, text
from scanner.cloud.aws.network import address, far_end
from scanner.model import AccessPath, Encryption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_ADDRESS = "mcp.mcpServer.endpoint || http.passthrough.endpoint || inference.provider.endpoint"
_CONNECTED = "(mcp.connector || http.connector || inference.connector).source.connectorId"
_SCHEMA = "mcp.openApiSchema || mcp.smithyModel"
_ARN = "mcp.lambda.lambdaArn || http.agentcoreRuntime.arn"
# An API of this account, in this region: the model has no place for any other.
_OWN = "mcp.apiGateway.restApiId"
OF_AWS = "bedrock"
"""How the names of what is AWS's own begin."""
ASKED = "agents ask this through the gateway"
"""What the evidence of each such path begins with."""


def paths(aws: Aws, aim: dict[str, Any] | None) -> Iterator[AccessPath]:
    """Yield the path to whoever gets what agents ask; `aim` is `None` where it was not read."""
    if aim is None:
        yield other(None, "unknown", "what agents ask could not be read")
    elif url := text(_ADDRESS, aim):
        yield other(address.host(url), "enforced", f"{ASKED}, by https://")
    elif find(_SCHEMA, aim) is not None:
        yield other(None, "unknown", f"{ASKED}; its address is in a schema, which is not read")
    elif name := text(_CONNECTED, aim):
        if not name.startswith(OF_AWS):
            yield other(name, "unknown", f"{ASKED}; how AWS connects to it is not told")
    elif arn := text(_ARN, aim):
        end = arns.account(arn), arns.region(arn)
        if not far_end.is_here(aws, end):
            yield far_end.path(aws, end, "by-service", f"{ASKED}; AWS takes HTTPS only")
    elif text(_OWN, aim) is None:
        yield other(None, "unknown", f"{ASKED}; what it is, is not known")


def other(whose: str | None, encryption: Encryption, said: str) -> AccessPath:
    """Return the path to somebody else, by host or name; `None` is nobody knows whom."""
    principal = f"aws:bedrock-agentcore:{whose}" if whose else None
    return AccessPath(kind="principal", encryption=encryption, principal=principal, evidence=said)
