"""Where the profiles of a domain of Customer Profiles are, by its own settings.

Source: `customer-profiles:GetDomain` (`DefaultExpirationDays`, `DefaultEncryptionKey`,
`DeadLetterQueueUrl`: what could not be taken in, `Matching` and `RuleBasedMatching`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact.queue_place import queue_copy
from scanner.cloud.aws.fields import text
from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_EXPORTED = (
    "Matching.ExportingConfig.S3Exporting.S3BucketName",
    "RuleBasedMatching.ExportingConfig.S3Exporting.S3BucketName",
)


def of(aws: Aws, answer: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield the copies of the domain that this answer describes; of an unread one, its own."""
    # The name comes with every answer; one without it says nothing.
    about = answer if answer and answer["DomainName"] else {}
    yield aws.own(
        "primary",
        aws.region,
        encrypted=True,
        key=about.get("DefaultEncryptionKey"),
        retention_days=about.get("DefaultExpirationDays"),
    )
    for bucket in (text(where, about) for where in _EXPORTED):
        if bucket:
            yield bucket_copy(aws, "replica", bucket)
    if queue := about.get("DeadLetterQueueUrl"):
        yield queue_copy(aws, "replica", queue)
