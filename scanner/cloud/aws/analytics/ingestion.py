"""How documents get into a knowledge base: the bucket on the way, and the models that read them.

Source: `bedrock-agent:GetDataSource` (`vectorIngestionConfiguration`); where models answer:
`inference.py`. Data Automation works in other regions too, and which is not told (Bedrock user
guide, "Cross Region support for Bedrock Data Automation").
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
_SPANS = "parsingConfiguration.parsingStrategy == 'BEDROCK_DATA_AUTOMATION'"


def copies(aws: Aws, source: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield the copy in the bucket, and one in each other region that a model may answer in.

    `source` is its description, `None` where that could not be read: both may be anywhere then.
    """
    if source is None:
        yield bucket_copy(aws, "replica", None)
        yield from inference.copies(aws, None)
        return
    steps = source.get("vectorIngestionConfiguration", {})
    if bucket := find(_BUCKET, steps):
        yield bucket_copy(aws, "replica", bucket)
    yield from inference.copies(aws, find(_MODELS, steps) or ())
    if find(_SPANS, steps):
        yield from inference.copies(aws, None)
