"""What agents remember.

Source: CloudFormation template reference, `AWS::BedrockAgentCore::Memory`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_bedrockagentcore_memory",
    encryption="by-service",
    evidence="reached through the Bedrock AgentCore API, which takes HTTPS only",
    public=False,
)
