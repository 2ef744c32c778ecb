"""How documents get into a knowledge base: the bucket on the way, and the models that read them.

Source: `bedrock-agent:GetDataSource` (`vectorIngestionConfiguration`); where models answer:
`inference.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import inference
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALLS = (HEAD_BUCKET, inference.CALL)

_BUCKET = "customTransformationConfiguration.intermediateStorage.s3Location.uri"
_MODELS = (
    "[parsingConfiguration, contextEnrichmentConfiguration][]"
    ".bedrockFoundationModelConfiguration.modelArn"
)


def copies(aws: Aws, source: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy in the bucket, and one in each other region that a model may answer in."""
    steps = source.get("vectorIngestionConfiguration", {})
    if bucket := find(_BUCKET, steps):
        yield bucket_copy(aws, "replica", bucket)
    yield from inference.copies(aws, find(_MODELS, steps) or ())
