"""Cloud Storage buckets, deleted ones that can still be restored included.

Source: `storage.buckets.list`, also with `softDeleted`. Where they are: `bucket_place.py`; who can
reach them, and what of that is not told: `bucket_access.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.gcp import bucket_access, bucket_place, policy
from scanner.model import Copy, Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.gcp.unit import Gcp
    from scanner.model import Location, Resource

SERVICE = "storage"
SCOPE = "account"
CALLS = (
    "storage.buckets.list",
    "storage.buckets.getIamPolicy",
    "storage.buckets.get",
    policy.CALL,
)

_DAY = 24 * 60 * 60


def listing(gcp: Gcp) -> Iterator[dict[str, Any]]:
    """Yield each bucket, and each deleted one, with what holds for all buckets of the project."""
    places: dict[str, Location] = {}
    enforced: bucket_access.Enforced | None = None
    for bucket in _pages(gcp, deleted=False):
        places[bucket["name"]] = bucket_place.own(gcp, bucket)
        enforced = enforced or bucket_access.enforced(gcp)
        whole = {"places": places, "enforced": enforced}
        yield {"name": bucket["name"], "bucket": bucket, "deleted": False, **whole}
    for bucket in _pages(gcp, deleted=True):
        yield {"name": bucket["name"], "bucket": bucket, "deleted": True}


def _pages(gcp: Gcp, *, deleted: bool) -> Iterator[dict[str, Any]]:
    return gcp.pages(
        "storage.buckets.list",
        lambda client, **patience: client.list_buckets(
            soft_deleted=deleted or None, return_partial_success=True, **patience
        ),
    )


def resource(gcp: Gcp, item: dict[str, Any]) -> Resource:
    """Read one bucket."""
    name, bucket, deleted = item["name"], item["bucket"], item["deleted"]
    copies = tuple(_copies(gcp, item))
    # What was deleted can be restored, but not reached.
    access, public = ((), False) if deleted else bucket_access.access(gcp, bucket, item["enforced"])
    id_, tags = f"//storage.googleapis.com/{name}", bucket.get("labels", {})
    if deleted:
        id_, name = f"{id_}#{bucket['generation']}", f"{name} (soft-deleted)"
        tags = {**tags, "residency:soft-deleted": bucket["softDeleteTime"]}
    return gcp.resource(
        id_,
        name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=copies,
            access=access,
            public=public,
        ),
        region=copies[0].location.code,
        tags=tags,
    )


def _copies(gcp: Gcp, item: dict[str, Any]) -> Iterator[Copy]:
    bucket = item["bucket"]
    key = bucket.get("encryption", {}).get("defaultKmsKeyName")
    yield Copy(
        role="primary",
        location=bucket_place.own(gcp, bucket),
        owner=gcp.account,
        encrypted=True,  # always; source: cloud.google.com/storage/docs/encryption
        key=key,
        retention_days=_days_kept(bucket.get("softDeletePolicy", {})),
    )
    if key:
        yield Copy(role="key", location=bucket_place.of_key(gcp, key), id=key)
    log = bucket.get("logging", {}).get("logBucket")
    if log and not item["deleted"]:
        target = item["places"].get(log) or bucket_place.foreign(gcp, log)
        owner = gcp.account if log in item["places"] else None
        yield Copy(role="log", location=target, id=f"//storage.googleapis.com/{log}", owner=owner)


def _days_kept(policy: dict[str, Any]) -> int | None:
    """How long deleted data stays, in whole days; `None` where it is not known or has no end."""
    seconds = policy.get("retentionDurationSeconds")
    if seconds is None or policy.get("hardDeletePause", {}).get("enabled"):
        return None
    return -(-int(seconds) // _DAY)
