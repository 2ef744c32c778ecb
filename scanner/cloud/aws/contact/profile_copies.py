"""Where the profiles of a domain of Customer Profiles are, by its own settings.

Source: `customer-profiles:GetDomain` (`DefaultExpirationDays`, `DefaultEncryptionKey`,
`DeadLetterQueueUrl`: what could not be taken in, `Matching` and `RuleBasedMatching`) and, for each
type of object, `customer-profiles:GetProfileObjectType` (`ExpirationDays`, `EncryptionKey`: in
place of what the domain says).
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

CALLS = ("ListProfileObjectTypes", "GetProfileObjectType")
"""What is asked here, besides where buckets are, by a collector of `customer-profiles`."""

_EXPORTED = (
    "Matching.ExportingConfig.S3Exporting.S3BucketName",
    "RuleBasedMatching.ExportingConfig.S3Exporting.S3BucketName",
)


def of(aws: Aws, name: str, answer: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield the copies of the domain that this answer describes; of an unread one, its own."""
    # The name comes with every answer; one without it says nothing.
    about = answer if answer and answer["DomainName"] else {}
    yield from _own(aws, name, about)
    if not about:
        # To which buckets and queue it goes could not be read.
        yield bucket_copy(aws, "replica", None)
    for bucket in (text(where, about) for where in _EXPORTED):
        if bucket:
            yield bucket_copy(aws, "replica", bucket)
    if queue := about.get("DeadLetterQueueUrl"):
        yield queue_copy(aws, "replica", queue)


def _own(aws: Aws, name: str, about: dict[str, Any]) -> Iterator[Copy]:
    key, days = about.get("DefaultEncryptionKey"), about.get("DefaultExpirationDays")
    kept: dict[str | None, set[int | None]] = {key: {days}}
    for type_ in _types(aws, name):
        told = kept.setdefault(type_.get("EncryptionKey") or key, set())
        # What could not be read may be kept for longer.
        told.add(type_.get("ExpirationDays") or days if type_ else None)
    for used, all_days in kept.items():
        known = [one for one in all_days if one is not None]
        longest = max(known) if len(known) == len(all_days) else None
        yield aws.own("primary", aws.region, encrypted=True, key=used, retention_days=longest)


def _types(aws: Aws, name: str) -> Iterator[dict[str, Any]]:
    listed = aws.read_all("list_profile_object_types", "Items", DomainName=name, MaxResults=100)
    if listed is None:
        yield {}
    for one in listed or ():
        type_ = one["ObjectTypeName"]
        answer = aws.read("get_profile_object_type", DomainName=name, ObjectTypeName=type_)
        # The name comes with every answer; one without it says nothing.
        yield answer if answer and answer["ObjectTypeName"] else {}
