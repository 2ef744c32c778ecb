"""What agents remember of what was said.

Source: `bedrock-agentcore-control:ListMemories` and `bedrock-agentcore-control:GetMemory`
(`encryptionKeyArn`; `eventExpiryDuration`, which holds for what was said, and not for what a
strategy makes of it; `streamDeliveryResources`; `payloadDeliveryBucketName`, to which what was said
is delivered for a strategy of one's own). AgentCore encrypts what it keeps and takes HTTPS
only (developer guide, "Data protection"; AWS general reference, Bedrock AgentCore endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_KEY = "about.encryptionKeyArn"
_DELIVERED = (
    "about.strategies[].configuration.selfManagedConfiguration"
    ".invocationConfiguration.payloadDeliveryBucketName"
)

COLLECTOR = Listed(
    service="bedrock-agentcore-control",
    lists=Pages("ListMemories", "memories", {"maxResults": 100}),
    details={
        "about": Detail(call="GetMemory", asks={"memoryId": "id"}, under="memory"),
    },
    arn="arn",
    name="id",
    category="conversation",
    copies=(
        Kept(
            "primary",
            when="about && !(about.strategies)",
            encrypted=True,
            key=_KEY,
            days="about.eventExpiryDuration",
        ),
        Kept("primary", when="!about || about.strategies", encrypted=True, key=_KEY),
        Kept(
            "replica",
            each="about.streamDeliveryResources.resources",
            arn="kinesis.dataStreamArn",
        ),
        Kept("replica", each=_DELIVERED, bucket="value"),
    ),
    evidence="reached through the Bedrock AgentCore API, which takes HTTPS only",
)
