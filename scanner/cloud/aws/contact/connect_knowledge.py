"""What Amazon Q in Connect keeps: in the region, and in each other region for which it has a key.

Source: `qconnect:ListAssistants` and `ListKnowledgeBases` (`serverSideEncryptionConfiguration`: the
key, and `replicaKmsKeys`, one for each region with a replica: model of ServerSideEncryption…). All
is encrypted at rest, with a key of the service where none is named (Amazon Connect administrator
guide, "Key management"). An assistant may also ask a knowledge base of Bedrock, in another account
or region (`qconnect:ListAssistantAssociations`, `externalBedrockKnowledgeBaseConfig`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import text
from scanner.cloud.aws.network import far_end
from scanner.cloud.aws.network.endpoint import https_only, unread
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

ASSOCIATIONS = "ListAssistantAssociations"
"""What is asked here, by a collector of assistants."""

_ASKED = "associationData.externalBedrockKnowledgeBaseConfig.bedrockKnowledgeBaseArn"

API = https_only("reached through the Q in Connect API, which takes HTTPS only")
"""How it is reached. Source: AWS general reference, Amazon Q in Connect endpoints."""


def copies(aws: Aws, arn: str, item: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies of what this ARN names, an item of either list."""
    about = item.get("serverSideEncryptionConfiguration", {})
    key = about.get("kmsKeyId")
    yield aws.own("primary", aws.region, encrypted=True, key=key)
    for one in about.get("replicaKmsKeys", ()):
        region = arns.region(one["arn"])
        yield Copy(
            role="replica",
            location=aws.place(region),
            id=arn.replace(f":{aws.region}:", f":{region}:", 1) if region else None,
            owner=aws.account_id,
            encrypted=True,
            key=one["arn"],
        )


def paths(aws: Aws, assistant: str) -> Iterator[AccessPath]:
    """Yield the path to each knowledge base elsewhere that the assistant of this id asks."""
    operation, key = "list_assistant_associations", "assistantAssociationSummaries"
    found = aws.read_all(operation, key, assistantId=assistant, maxResults=100)
    if found is None:
        yield unread("which other knowledge bases it asks", "principal")
    for arn in filter(None, (text(_ASKED, one) for one in found or ())):
        end = arns.account(arn), arns.region(arn)
        if not far_end.is_here(aws, end):
            said = "a knowledge base of Bedrock that is asked; Bedrock takes HTTPS only"
            yield far_end.path(aws, end, "by-service", said)
