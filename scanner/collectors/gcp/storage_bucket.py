"""Cloud Storage buckets, deleted ones that can still be restored included.

Source: `storage.buckets.list` (`location`, `customPlacementConfig.dataLocations`), also with
`softDeleted`; `storage.buckets.getIamPolicy`; `storage.buckets.get` for the place of a log bucket
that is not this project's.

Not read, so not told: organisation policies, grants on the project and above it, ACLs of objects
and policies of managed folders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.gcp.iam import access_paths, is_public
from scanner.model import UNKNOWN_LOCATION, Copy, Facts, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.gcp.iam import Bindings
    from scanner.cloud.gcp.unit import Gcp
    from scanner.model import Encryption, Resource

SERVICE = "storage"
SCOPE = "account"
CALLS = ("storage.buckets.list", "storage.buckets.getIamPolicy", "storage.buckets.get")

_DAY = 24 * 60 * 60
# There is an organisation policy against plain HTTP, so HTTPS is not a given of the service.
# Source: cloud.google.com/storage/docs/org-policy-constraints, storage.secureHttpTransport.
_TRANSPORT: tuple[Encryption, str] = (
    "unknown",
    "HTTPS is enforced where constraints/storage.secureHttpTransport is set, which was not read",
)


def listing(gcp: Gcp) -> Iterator[dict[str, Any]]:
    """Yield each bucket, and each deleted one, with the places of this project's buckets."""
    places: dict[str, Location] = {}

    def pages(*, deleted: bool) -> Iterator[dict[str, Any]]:
        return gcp.pages(
            "storage.buckets.list",
            lambda client, **patience: client.list_buckets(
                soft_deleted=deleted or None, return_partial_success=True, **patience
            ),
        )

    for bucket in pages(deleted=False):
        places[bucket["name"]] = _place(gcp, bucket)
        yield {"name": bucket["name"], "bucket": bucket, "deleted": False, "places": places}
    for bucket in pages(deleted=True):
        yield {"name": bucket["name"], "bucket": bucket, "deleted": True, "places": places}


def resource(gcp: Gcp, item: dict[str, Any]) -> Resource:
    """Read one bucket."""
    name, bucket, deleted = item["name"], item["bucket"], item["deleted"]
    place = _place(gcp, bucket)
    log = bucket.get("logging", {}).get("logBucket")
    key = bucket.get("encryption", {}).get("defaultKmsKeyName")
    copies = [
        Copy(
            role="primary",
            location=place,
            owner=gcp.account,
            encrypted=True,  # always; source: cloud.google.com/storage/docs/encryption
            key=key,
            retention_days=_days_kept(bucket.get("softDeletePolicy", {})),
        )
    ]
    if key:
        copies.append(Copy(role="key", location=_key_place(gcp, key), id=key))
    if log and not deleted:
        target = item["places"].get(log) or gcp.once((log,), lambda: _foreign_place(gcp, log))
        copies.append(Copy(role="log", location=target, id=f"//storage.googleapis.com/{log}"))
    bindings = [] if deleted else _bindings(gcp, name)
    prevented = bucket.get("iamConfiguration", {}).get("publicAccessPrevention") == "enforced"
    return gcp.resource(
        f"//storage.googleapis.com/{name}" + (f"#{bucket['generation']}" if deleted else ""),
        f"{name} (soft-deleted)" if deleted else name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=tuple(copies),
            access=()
            if deleted
            else access_paths(
                bindings,
                project=gcp.account,
                number=bucket.get("projectNumber"),
                public=not prevented,
                transport=_TRANSPORT,
            ),
            public=False if prevented or deleted else _public(bucket, bindings),
        ),
        region=place.code,
        tags=bucket.get("labels", {})
        | ({"residency:soft-deleted": bucket["softDeleteTime"]} if deleted else {}),
    )


def _place(gcp: Gcp, bucket: dict[str, Any]) -> Location:
    # Of a custom dual-region, `location` names only the continent.
    parts = bucket.get("customPlacementConfig", {}).get("dataLocations", [])
    return gcp.place(bucket.get("location"), parts)


def _key_place(gcp: Gcp, key: str) -> Location:
    # projects/P/locations/L/keyRings/R/cryptoKeys/K
    match key.split("/"):
        case ["projects", _, "locations", code, *_]:
            return gcp.place(code, service="cloudkms")
        case _:
            return UNKNOWN_LOCATION


def _foreign_place(gcp: Gcp, name: str) -> Location:
    bucket = gcp.read(
        "storage.buckets.get",
        lambda client, **patience: client.get_bucket(name, **patience),
        subject=name,
    )
    if bucket is None:
        return UNKNOWN_LOCATION
    return gcp.place(bucket.location, bucket.data_locations or [])


def _bindings(gcp: Gcp, name: str) -> Bindings | None:
    policy = gcp.read(
        "storage.buckets.getIamPolicy",
        # Version 3 is the one with conditions.
        lambda client, **patience: client.bucket(name).get_iam_policy(
            requested_policy_version=3, **patience
        ),
        subject=name,
    )
    return None if policy is None else policy.bindings  # a policy is a mapping, perhaps empty


def _public(bucket: dict[str, Any], bindings: Bindings | None) -> bool | None:
    # An organisation policy may undo a grant to anyone. It is not read, and a grant that nothing
    # on the bucket holds back is worth a finding: "inherited" counts as not prevented.
    if is_public(bindings):
        return True
    # Without uniform access each object has an ACL of its own, which may let anyone in.
    uniform = bucket.get("iamConfiguration", {}).get("uniformBucketLevelAccess", {})
    return False if bindings is not None and uniform.get("enabled") else None


def _days_kept(policy: dict[str, Any]) -> int | None:
    """How long deleted data stays, in whole days; `None` where it is not known or has no end."""
    seconds = policy.get("retentionDurationSeconds")
    if seconds is None or policy.get("hardDeletePause", {}).get("enabled"):
        return None
    return -(-int(seconds) // _DAY)
