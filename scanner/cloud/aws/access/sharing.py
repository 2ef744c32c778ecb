"""Who a snapshot or an image is shared with, as paths to its data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.cloud.aws.network.endpoint import https_only

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from scanner.model import AccessPath

EVERYONE = "all"


def paths(shared_with: Collection[str] | None, evidence: str) -> tuple[AccessPath, ...]:
    """Return the path by which its owner reads it, and one for each account it is shared with.

    `shared_with` holds account ids, `org:<id>` or `all`, and is `None` where it could not be read:
    that is one path of nobody knows whom. `evidence` says why the service encrypts each of them.
    """
    endpoint = https_only(evidence)
    share = replace(endpoint, kind="share")
    if shared_with is None:
        unread = f"{evidence}; whom it is shared with could not be read"
        return endpoint, replace(share, evidence=unread)
    accounts = sorted(set(shared_with) - {EVERYONE})
    return endpoint, *(replace(share, principal=f"aws:{account}") for account in accounts)


def grantee(permission: Mapping[str, str]) -> str:
    """Return whom a permission lets use it, as `paths` takes it.

    Source: `CreateVolumePermissions[]` of a snapshot, `LaunchPermissions[]` of an image.
    """
    organisation = permission.get("OrganizationArn") or permission.get("OrganizationalUnitArn")
    if organisation:
        return f"org:{organisation.split('/')[1]}"
    return permission.get("UserId") or permission["Group"]


def origin(here: str, source: str | None) -> str:
    """Say from which other region a copy came, as the end of a sentence."""
    return f"; copied from {source}" if source not in (None, here) else ""


def is_public(shared_with: Collection[str] | None) -> bool | None:
    """Say whether it is shared with every AWS account; `None` where that could not be read."""
    return None if shared_with is None else EVERYONE in shared_with
