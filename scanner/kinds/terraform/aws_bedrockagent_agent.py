"""Agents, which may remember what was said.

Source: Terraform AWS provider, `aws_bedrockagent_agent`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    name=("agent_name",),
    encryption="by-service",
    evidence="reached through the Bedrock API, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True, key="customer_encryption_key_arn"),),
)
