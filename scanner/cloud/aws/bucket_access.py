"""Whom a bucket's access control list and its public access blocks let in.

Source: `s3:GetBucketAcl` (`Owner.ID`, `Grants[].Grantee`), `s3:GetPublicAccessBlock` of the bucket
and `s3control:GetPublicAccessBlock` of the account: the stricter of the two holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud import policy_document
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

_ANYONE = "http://acs.amazonaws.com/groups/global/"


def granted(acl: dict[str, Any] | None, endpoint: AccessPath) -> Iterator[AccessPath]:
    """Yield a path like `endpoint` for each other account, by its canonical user.

    A block on public access leaves such grants as they are.
    """
    grants = acl["Grants"] if acl else []
    for user in sorted({g["Grantee"]["ID"] for g in grants if g["Grantee"].get("ID")}):
        if acl and user != acl["Owner"]["ID"]:
            yield AccessPath(
                kind="principal",
                encryption=endpoint.encryption,
                principal=f"aws:canonical:{user}",
                evidence="let in by the bucket's access control list",
            )


def is_public(
    blocks: tuple[dict[str, Any] | None, ...],
    policy: dict[str, Any] | None,
    acl: dict[str, Any] | None,
) -> bool | None:
    """Say whether anyone can come in, by policy or ACL, past the blocks of bucket and account.

    Each of these answers is `None` where it could not be read.
    """
    set_ = [block["PublicAccessBlockConfiguration"] for block in blocks if block]
    off = {what for block in set_ for what, is_on in block.items() if is_on}
    uris = [grant["Grantee"].get("URI", "") for grant in (acl["Grants"] if acl else [])]
    anyone = any(uri.startswith(_ANYONE) for uri in uris) if acl else None
    ways = (
        False if "RestrictPublicBuckets" in off else policy_document.is_public(policy),
        False if "IgnorePublicAcls" in off else anyone,
    )
    if True in ways:
        # What a block might undo is public only if that block could be read.
        return None if None in blocks else True
    return None if None in ways else False
