"""What a bucket of Cloud Storage keeps, and where: its objects, its key and its access log.

Source: the resource that `storage.buckets.list` gives (`encryption.defaultKmsKeyName`,
`logging.logBucket`, `softDeletePolicy`, `hardDeletePause`). Objects are always encrypted
(cloud.google.com/storage/docs/encryption).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.gcp import bucket_place
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.cloud.gcp.unit import Gcp
    from scanner.model import Location

_DAY = 24 * 60 * 60


def copies(
    gcp: Gcp, bucket: dict[str, Any], places: Mapping[str, Location] | None
) -> Iterator[Copy]:
    """Yield each copy. `places` are those of the project's buckets, by name.

    `None` for a bucket that was deleted, which writes no log any more.
    """
    key = bucket.get("encryption", {}).get("defaultKmsKeyName")
    yield Copy(
        role="primary",
        location=bucket_place.own(gcp, bucket),
        owner=gcp.account,
        encrypted=True,
        key=key,
        retention_days=_days_kept(bucket.get("softDeletePolicy", {})),
    )
    if key:
        yield Copy(role="key", location=bucket_place.of_key(gcp, key), id=key)
    log = bucket.get("logging", {}).get("logBucket")
    if log and places is not None:
        target = places.get(log) or bucket_place.foreign(gcp, log)
        owner = gcp.account if log in places else None
        yield Copy(role="log", location=target, id=f"//storage.googleapis.com/{log}", owner=owner)


def _days_kept(policy: dict[str, Any]) -> int | None:
    """How long deleted data stays, in whole days; `None` where it is not known or has no end."""
    seconds = policy.get("retentionDurationSeconds")
    if seconds is None or policy.get("hardDeletePause", {}).get("enabled"):
        return None
    return -(-int(seconds) // _DAY)
