"""Agents that run for the time of a session, with their log.

Source: Terraform AWS provider, `aws_bedrockagentcore_agent_runtime`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("agent_runtime_name",),
    encryption=None,
    copies=(Kept("log"),),
)
