"""What agents remember of what was said.

Source: Terraform AWS provider, `aws_bedrockagentcore_memory`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
    evidence="reached through the Bedrock AgentCore API, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True, key="encryption_key_arn"),),
)
