"""Agents of Bedrock, which keep a conversation while it goes on, and may remember it after.

Source: `bedrock-agent:ListAgents` and `bedrock-agent:GetAgent` (`customerEncryptionKeyArn`; of its
draft, `foundationModel` and those of single steps): where these answer, `inference.py` tells.
Bedrock encrypts what an agent keeps and takes HTTPS only (user guide, "Encryption of agent
resources"; AWS general reference, Bedrock endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import inference
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "bedrock-agent"
SCOPE = "region"
CALLS = ("ListAgents", "GetAgent", inference.CALL)

_MODELS = "[foundationModel, promptOverrideConfiguration.promptConfigurations[].foundationModel][]"
_API = https_only("reached through the Bedrock API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each agent."""
    return aws.pages("list_agents", "agentSummaries", maxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one agent."""
    name = item["agentId"]
    answer = aws.read("get_agent", agentId=name)
    about = answer["agent"] if answer else {}
    key, models = about.get("customerEncryptionKeyArn"), find(_MODELS, about) or []
    asked = [model for model in models if model] if answer else None
    return aws.resource(
        f"arn:{aws.partition}:bedrock:{aws.region}:{aws.account_id}:agent/{name}",
        item["agentName"],
        Facts(
            category="conversation",
            persistence="persistent",
            copies=(
                aws.own("primary", aws.region, encrypted=True, key=key),
                *inference.copies(aws, asked),
            ),
            access=(_API,),
            public=False,
        ),
    )
