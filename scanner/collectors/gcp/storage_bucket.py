"""Cloud Storage buckets, deleted ones that can still be restored included.

Source: `storage.buckets.list` (`location`, `customPlacementConfig.dataLocations`), also with
`softDeleted`; `storage.buckets.getIamPolicy`; `storage.buckets.get` for the place of a log bucket
that is not this project's; `orgpolicy.projects.policies.getEffectivePolicy` for what the
organisation enforces on all buckets of the project.

Not read, so not told: grants on the project and above it, ACLs of objects, policies of managed
folders. Organisation policies are taken for the whole project, which is where Google lets one make
exceptions (cloud.google.com/storage/docs/public-access-prevention); whether a condition of one
could also single out a bucket by a tag of its own was not verified.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from scanner.cloud.gcp import policy
from scanner.cloud.gcp.iam import access_paths, is_public
from scanner.model import UNKNOWN_LOCATION, Copy, Facts, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.gcp.iam import Bindings
    from scanner.cloud.gcp.unit import Gcp
    from scanner.model import AccessPath, Encryption, Resource

SERVICE = "storage"
SCOPE = "account"
CALLS = (
    "storage.buckets.list",
    "storage.buckets.getIamPolicy",
    "storage.buckets.get",
    policy.CALL,
)

_DAY = 24 * 60 * 60
_HTTPS = "storage.secureHttpTransport"
_PREVENTION = "storage.publicAccessPrevention"
# HTTPS is not a given of the service: its XML API also takes plain HTTP.
# Source: cloud.google.com/storage/docs/org-policy-constraints.
_TRANSPORT: dict[bool | None, tuple[Encryption, str]] = {
    True: ("enforced", f"HTTP is refused: constraints/{_HTTPS} is enforced"),
    False: ("optional", f"HTTP is accepted: constraints/{_HTTPS} is not enforced"),
    None: ("unknown", f"not known whether constraints/{_HTTPS} is enforced"),
}


class _Enforced(NamedTuple):
    """What the organisation enforces on the project; `None` where that is not known."""

    https: bool | None
    prevention: bool | None


def listing(gcp: Gcp) -> Iterator[dict[str, Any]]:
    """Yield each bucket, and each deleted one, with what holds for all buckets of the project."""
    places: dict[str, Location] = {}
    enforced: _Enforced | None = None

    def pages(*, deleted: bool) -> Iterator[dict[str, Any]]:
        return gcp.pages(
            "storage.buckets.list",
            lambda client, **patience: client.list_buckets(
                soft_deleted=deleted or None, return_partial_success=True, **patience
            ),
        )

    for bucket in pages(deleted=False):
        places[bucket["name"]] = _place(gcp, bucket)
        enforced = enforced or _Enforced(
            https=policy.enforced(gcp, _HTTPS), prevention=policy.enforced(gcp, _PREVENTION)
        )
        whole = {"places": places, "enforced": enforced}
        yield {"name": bucket["name"], "bucket": bucket, "deleted": False, **whole}
    for bucket in pages(deleted=True):
        yield {"name": bucket["name"], "bucket": bucket, "deleted": True}


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
        owner = gcp.account if log in item["places"] else None
        id_ = f"//storage.googleapis.com/{log}"
        copies.append(Copy(role="log", location=target, id=id_, owner=owner))
    # What was deleted can be restored, but not reached.
    access, public = ((), False) if deleted else _access(gcp, bucket, item["enforced"])
    return gcp.resource(
        f"//storage.googleapis.com/{name}" + (f"#{bucket['generation']}" if deleted else ""),
        f"{name} (soft-deleted)" if deleted else name,
        Facts(
            category="object-store",
            persistence="persistent",
            copies=tuple(copies),
            access=access,
            public=public,
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


def _access(
    gcp: Gcp, bucket: dict[str, Any], enforced: _Enforced
) -> tuple[tuple[AccessPath, ...], bool | None]:
    """Return the ways in, and whether anyone can reach the data."""
    bindings = _bindings(gcp, bucket["name"])
    prevented = enforced.prevention or _configured(bucket, "publicAccessPrevention") == "enforced"
    paths = access_paths(
        bindings,
        project=gcp.account,
        number=bucket.get("projectNumber"),
        public=not prevented,
        transport=_TRANSPORT[enforced.https],
    )
    if prevented:
        return paths, False
    if is_public(bindings):
        # The bucket does not prevent it ("inherited"); whether the project does may be unknown.
        return paths, True if enforced.prevention is False else None
    # Without uniform access each object has an ACL of its own, which may let anyone in.
    uniform = _configured(bucket, "uniformBucketLevelAccess") or {}
    return paths, False if bindings is not None and uniform.get("enabled") else None


def _configured(bucket: dict[str, Any], what: str) -> Any:  # noqa: ANN401 - a word or an object
    return bucket.get("iamConfiguration", {}).get(what)


def _days_kept(policy: dict[str, Any]) -> int | None:
    """How long deleted data stays, in whole days; `None` where it is not known or has no end."""
    seconds = policy.get("retentionDurationSeconds")
    if seconds is None or policy.get("hardDeletePause", {}).get("enabled"):
        return None
    return -(-int(seconds) // _DAY)
