"""Agents of Bedrock, which keep a conversation while it goes on, and may remember it after.

Source: `bedrock-agent:ListAgents` and `bedrock-agent:GetAgent` (`customerEncryptionKeyArn`).
Bedrock encrypts what an agent keeps and takes HTTPS only (user guide, "Encryption of agent
resources"; AWS general reference, Bedrock endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="bedrock-agent",
    lists=Pages("ListAgents", "agentSummaries", {"maxResults": 1000}),
    details={
        "about": Detail(call="GetAgent", asks={"agentId": "agentId"}, under="agent"),
    },
    arn="arn:{partition}:bedrock:{region}:{account}:agent/{agentId}",
    name="agentName",
    category="conversation",
    copies=(Kept("primary", encrypted=True, key="about.customerEncryptionKeyArn"),),
    evidence="reached through the Bedrock API, which takes HTTPS only",
)
