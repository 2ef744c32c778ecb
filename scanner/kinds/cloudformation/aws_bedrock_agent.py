"""Agents of Bedrock, with what they remember of sessions.

Source: CloudFormation template reference, `AWS::Bedrock::Agent`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_bedrockagent_agent",
    encryption="by-service",
    evidence="reached through the Bedrock API, which takes HTTPS only",
    public=False,
)
