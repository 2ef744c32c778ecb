"""Who can reach a bucket of Cloud Storage, and over what.

Source: `storage.buckets.getIamPolicy`; `orgpolicy.projects.policies.getEffectivePolicy` for what
the organisation enforces on all buckets of the project.

Not read, so not told: grants on the project and above it, ACLs of objects, policies of managed
folders. Organisation policies are taken for the whole project, which is where Google lets one make
exceptions (cloud.google.com/storage/docs/public-access-prevention); whether a condition of one
could also single out a bucket by a tag of its own was not verified.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from scanner.cloud.gcp import policy
from scanner.cloud.gcp.iam import access_paths, is_public

if TYPE_CHECKING:
    from scanner.cloud.gcp.iam import Bindings
    from scanner.cloud.gcp.unit import Gcp
    from scanner.model import AccessPath, Encryption

_HTTPS = "storage.secureHttpTransport"
_PREVENTION = "storage.publicAccessPrevention"
# HTTPS is not a given of the service: its XML API also takes plain HTTP.
# Source: cloud.google.com/storage/docs/org-policy-constraints.
_TRANSPORT: dict[bool | None, tuple[Encryption, str]] = {
    True: ("enforced", f"HTTP is refused: constraints/{_HTTPS} is enforced"),
    False: ("optional", f"HTTP is accepted: constraints/{_HTTPS} is not enforced"),
    None: ("unknown", f"not known whether constraints/{_HTTPS} is enforced"),
}


class Enforced(NamedTuple):
    """What the organisation enforces on the project; `None` where that is not known."""

    https: bool | None
    prevention: bool | None


def enforced(gcp: Gcp) -> Enforced:
    """Ask what holds for all buckets of the project."""
    https = policy.enforced(gcp, _HTTPS)
    return Enforced(https=https, prevention=policy.enforced(gcp, _PREVENTION))


def access(
    gcp: Gcp, bucket: dict[str, Any], by_organisation: Enforced
) -> tuple[tuple[AccessPath, ...], bool | None]:
    """Return the ways in, and whether anyone can reach the data."""
    bindings = _bindings(gcp, bucket["name"])
    configured = bucket.get("iamConfiguration", {})
    prevented = by_organisation.prevention or configured.get("publicAccessPrevention") == "enforced"
    paths = access_paths(
        bindings,
        project=gcp.account,
        number=bucket.get("projectNumber"),
        public=not prevented,
        transport=_TRANSPORT[by_organisation.https],
    )
    if prevented:
        return paths, False
    if is_public(bindings):
        # The bucket does not prevent it ("inherited"); whether the project does may be unknown.
        return paths, True if by_organisation.prevention is False else None
    # Without uniform access each object has an ACL of its own, which may let anyone in.
    uniform = configured.get("uniformBucketLevelAccess") or {}
    return paths, False if bindings is not None and uniform.get("enabled") else None


def _bindings(gcp: Gcp, name: str) -> Bindings | None:
    found = gcp.read(
        "storage.buckets.getIamPolicy",
        # Version 3 is the one with conditions.
        lambda client, **patience: client.bucket(name).get_iam_policy(
            requested_policy_version=3, **patience
        ),
        subject=name,
    )
    return None if found is None else found.bindings  # a policy is a mapping, perhaps empty
