"""What agents remember of what was said.

Source: `bedrock-agentcore-control:ListMemories` and `bedrock-agentcore-control:GetMemory`; what it
keeps, and where: `memory_copies.py`. AgentCore encrypts what it keeps and takes HTTPS only
(developer guide, "Data protection"; AWS general reference, Bedrock AgentCore endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import memory_copies
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agentcore-control"
SCOPE = "region"
CALLS = ("ListMemories", "GetMemory", *memory_copies.CALLS)

_API = https_only("reached through the Bedrock AgentCore API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each memory."""
    return aws.pages("list_memories", "memories", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one memory."""
    answer = aws.read("get_memory", memoryId=item["id"])
    return aws.resource(
        item["arn"],
        item["id"],
        Facts(
            category="conversation",
            persistence="persistent",
            copies=tuple(memory_copies.copies(aws, answer["memory"] if answer else None)),
            access=(_API,),
            public=False,
        ),
    )
