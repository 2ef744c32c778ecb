"""What agents reach through a gateway: tools and models of others. A gateway keeps nothing of it.

Source: CloudFormation template reference, `AWS::BedrockAgentCore::GatewayTarget`.
"""

from scanner.kinds.agent_target import asked
from scanner.kinds.kind import Kind

_AIM = "TargetConfiguration"

KIND = Kind(
    category="machine-learning",
    live="aws_bedrockagentcore_gateway_target",
    persistence="transit",
    name=("Name",),
    encryption=asked(
        addresses=(
            f"{_AIM}.Mcp.McpServer.Endpoint",
            f"{_AIM}.Http.Passthrough.Endpoint",
            f"{_AIM}.Inference.Provider.Endpoint",
        ),
        schemas=(f"{_AIM}.Mcp.OpenApiSchema", f"{_AIM}.Mcp.SmithyModel"),
        names=tuple(
            f"{_AIM}.{part}.Connector.Source.ConnectorId" for part in ("Mcp", "Http", "Inference")
        ),
        own={f"{_AIM}.Mcp.Lambda", f"{_AIM}.Mcp.ApiGateway", f"{_AIM}.Http.AgentcoreRuntime"},
        arns=(f"{_AIM}.Mcp.Lambda.LambdaArn", f"{_AIM}.Http.AgentcoreRuntime.Arn"),
    ),
    public=False,
    copies=(),
)
