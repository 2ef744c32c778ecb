"""Cloud Storage buckets, deleted ones that can still be restored included.

Source: `storage.buckets.list` (`project_buckets.py`). Where they are: `bucket_place.py`, and what
each keeps: `bucket_copies.py`; who can reach them, and what of that is not told:
`bucket_access.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.gcp import bucket_access, bucket_copies, policy, project_buckets
from scanner.model import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.gcp.unit import Gcp
    from scanner.model import Resource

SERVICE = "storage"
SCOPE = "account"
CALLS = (
    project_buckets.CALL,
    "storage.buckets.getIamPolicy",
    "storage.buckets.get",
    policy.CALL,
)


def listing(gcp: Gcp) -> Iterator[dict[str, Any]]:
    """Yield each bucket, and each deleted one, with what holds for all buckets of the project."""
    return project_buckets.each(gcp)


def resource(gcp: Gcp, item: dict[str, Any]) -> Resource:
    """Read one bucket."""
    name, bucket, deleted = item["name"], item["bucket"], item["deleted"]
    copies = tuple(bucket_copies.copies(gcp, bucket, None if deleted else item["places"]))
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
