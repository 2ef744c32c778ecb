"""Whom a bucket's access control list and its public access blocks let in.

Source: `s3:GetBucketAcl` (`Owner.ID`, `Grants[].Grantee`), `s3:GetPublicAccessBlock` of the bucket
and `s3control:GetPublicAccessBlock` of the account: the stricter of the two holds. ACLs are off
only where `s3:GetBucketOwnershipControls` says `BucketOwnerEnforced` (S3 user guide, "Controlling
ownership of objects"); a bucket without that setting is as old as `ObjectWriter`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud import policy_document
from scanner.cloud.aws.storage.bucket_details import NOT_SET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.storage.bucket_details import Bucket
    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

_ANYONE = "http://acs.amazonaws.com/groups/global/"
_NO_ACLS = "BucketOwnerEnforced"


def granted(acl: dict[str, Any] | None, endpoint: AccessPath) -> Iterator[AccessPath]:
    """Yield a path like `endpoint` for each other account, by its canonical user.

    A block on public access leaves such grants as they are. Where the list could not be read that
    is one path of nobody knows whom.
    """
    if acl is None:
        unread = "whom the bucket's access control list lets in could not be read"
        yield replace(endpoint, kind="principal", evidence=unread)
    grants = acl["Grants"] if acl else []
    for user in sorted({g["Grantee"]["ID"] for g in grants if g["Grantee"].get("ID")}):
        if acl and user != acl["Owner"]["ID"]:
            why = "let in by the bucket's access control list"
            who = f"aws:canonical:{user}"
            yield replace(endpoint, kind="principal", principal=who, evidence=why)


def account_block(aws: Aws) -> dict[str, Any] | None:
    """Return the block of the whole account, asked for once."""
    service = None if aws.service == "s3control" else "s3control"
    asked: dict[str, Any] = {"service": service, "AccountId": aws.account_id}
    found: dict[str, Any] | None = aws.once(
        ("block",), lambda: aws.read("get_public_access_block", absent=NOT_SET, **asked)
    )
    return found


def lets_anyone_in(
    bucket: Bucket, policy: dict[str, Any] | None, acl: dict[str, Any] | None
) -> bool | None:
    """Read the blocks of a bucket, and who owns its objects if it matters; say `is_public`."""
    blocks = (bucket.read("get_public_access_block"), account_block(bucket.aws))
    owned = None if ignores_acls(blocks) else bucket.read("get_bucket_ownership_controls")
    return is_public(blocks, policy, acl, owned)


def ignores_acls(blocks: tuple[dict[str, Any] | None, ...]) -> bool:
    """Say whether a block makes public ACLs of bucket and objects void."""
    return "IgnorePublicAcls" in _blocked(blocks)


def is_public(
    blocks: tuple[dict[str, Any] | None, ...],
    policy: dict[str, Any] | None,
    acl: dict[str, Any] | None,
    ownership: dict[str, Any] | None,
) -> bool | None:
    """Say whether anyone can come in, by policy or ACL, past the blocks of bucket and account.

    Each of these answers is `None` where it could not be read.
    """
    by_policy = policy_document.is_public(policy)
    if "RestrictPublicBuckets" in _blocked(blocks):
        # It leaves services of AWS where they are, such as a CDN that serves the world.
        by_policy = False if policy_document.served_worldwide(policy) is False else None
    ways = (by_policy, False if ignores_acls(blocks) else _by_acl(acl, ownership))
    if True in ways:
        # What a block might undo is public only if that block could be read.
        return None if None in blocks else True
    return None if None in ways else False


def _by_acl(acl: dict[str, Any] | None, ownership: dict[str, Any] | None) -> bool | None:
    uris = [grant["Grantee"].get("URI", "") for grant in (acl["Grants"] if acl else [])]
    if any(uri.startswith(_ANYONE) for uri in uris):
        return True
    rules = ownership["OwnershipControls"].get("Rules", []) if ownership else []
    # Unless ACLs are off, every object may have one of its own, and those are not read.
    return False if [rule["ObjectOwnership"] for rule in rules] == [_NO_ACLS] else None


def _blocked(blocks: tuple[dict[str, Any] | None, ...]) -> set[str]:
    found = [block["PublicAccessBlockConfiguration"] for block in blocks if block]
    return {what for block in found for what, is_on in block.items() if is_on}
