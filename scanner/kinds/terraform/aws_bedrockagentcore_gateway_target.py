"""What agents reach through a gateway: tools of others. A gateway keeps nothing of what passes.

Source: Terraform AWS provider, `aws_bedrockagentcore_gateway_target`.
"""

from scanner.kinds.agent_target import asked
from scanner.kinds.kind import Kind

_MCP = "target_configuration.mcp"

KIND = Kind(
    category="machine-learning",
    persistence="transit",
    encryption=asked(
        addresses=(f"{_MCP}.mcp_server.endpoint",),
        schemas=(f"{_MCP}.open_api_schema", f"{_MCP}.smithy_model"),
        names=(),
        own={f"{_MCP}.lambda", f"{_MCP}.api_gateway"},
        arns=(f"{_MCP}.lambda.lambda_arn",),
    ),
    public=False,
    copies=(),
)
