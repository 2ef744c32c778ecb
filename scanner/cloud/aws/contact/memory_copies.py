"""Where a memory of Bedrock AgentCore keeps, takes and works on what was said.

Source: `bedrock-agentcore-control:GetMemory` (`encryptionKeyArn`; `eventExpiryDuration`, which
holds for what was said, and not for what a strategy makes of it; `streamDeliveryResources`;
`payloadDeliveryBucketName`, to which what was said is delivered for a strategy of one's own;
`modelId` of each step of a strategy that is not the usual one: `inference.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import inference
from scanner.cloud.aws.fields import many
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALLS = (HEAD_BUCKET, inference.CALL)

_STREAMS = "streamDeliveryResources.resources[].kinesis.dataStreamArn"
_DELIVERED = (
    "strategies[].configuration.selfManagedConfiguration"
    ".invocationConfiguration.payloadDeliveryBucketName"
)
_MODELS = (
    "strategies[].configuration.[extraction.customExtractionConfiguration.*.modelId,"
    " consolidation.customConsolidationConfiguration.*.modelId,"
    " reflection.customReflectionConfiguration.*.modelId][][]"
)


def copies(aws: Aws, memory: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield each copy of the memory that is described; `None`: it could not be read."""
    if memory is None:
        yield aws.own("primary", aws.region, encrypted=True)
        # To where it delivers what was said is not known.
        yield bucket_copy(aws, "replica", None)
        yield from inference.copies(aws, None)
        return
    days = None if memory.get("strategies") else memory["eventExpiryDuration"]
    key = memory.get("encryptionKeyArn")
    yield aws.own("primary", aws.region, encrypted=True, key=key, retention_days=days)
    for stream in many(_STREAMS, memory):
        yield aws.copy("replica", stream)
    for bucket in many(_DELIVERED, memory):
        yield bucket_copy(aws, "replica", bucket)
    yield from inference.copies(aws, many(_MODELS, memory))
