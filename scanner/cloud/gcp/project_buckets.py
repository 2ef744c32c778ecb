"""The buckets of a project: those that are there, with what holds for all, and the deleted ones.

Source: `storage.buckets.list`, once more with `softDeleted` for those that can be restored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.gcp import bucket_access, bucket_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.gcp.unit import Gcp
    from scanner.model import Location

CALL = "storage.buckets.list"


def each(gcp: Gcp) -> Iterator[dict[str, Any]]:
    """Yield each bucket, and each deleted one, with what holds for all buckets of the project.

    `places` has the place of each that was seen so far, by name, and in the end of all.
    """
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
        CALL,
        lambda client, **patience: client.list_buckets(
            soft_deleted=deleted or None, return_partial_success=True, **patience
        ),
    )
