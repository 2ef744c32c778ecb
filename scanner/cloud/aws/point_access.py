"""Who comes in through an access point of S3, and whether anyone can without TLS.

A request through it must pass the policy of the point and that of its bucket, so either of them can
refuse one without TLS (S3 user guide, "Configuring IAM policies for using access points"). Anyone
comes in only past the blocks of the point and of the account.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from scanner.cloud import policy_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, Encryption

CALLS = ("s3:GetBucketPolicy", "GetPublicAccessBlock")
"""What these functions call, for a collector of `s3control`."""

_ABSENT: dict[str, dict[str, Any]] = {
    "NoSuchBucketPolicy": {"Policy": None},
    "NoSuchPublicAccessBlockConfiguration": {"PublicAccessBlockConfiguration": {}},
}
_STRICT = "RestrictPublicBuckets"


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket behind a point."""

    name: str
    arn: str
    region: str
    own: bool
    """Whether it is in the same account: nobody else may read its policy."""


def paths(
    aws: Aws, policy: dict[str, Any] | None, arns: tuple[str, ...], buckets: Sequence[Bucket]
) -> tuple[AccessPath, ...]:
    """Return the endpoint, and a path for each principal outside the account that is let in."""
    found = policy_document.access_paths(policy, account=aws.account_id, arns=arns)
    if found[0].encryption == "enforced" or not buckets:
        return found
    said = [_bucket(aws, bucket) for bucket in buckets]
    words = {encryption for encryption, _ in said}
    if words == {"enforced"}:
        evidence = "; ".join(dict.fromkeys(f"policy of the bucket: {why}" for _, why in said))
        return tuple(
            replace(path, encryption="enforced", evidence=_both(path, found[0], evidence))
            for path in found
        )
    # A policy that was not read may be the one that refuses it.
    if "unknown" in words:
        unread = f"{found[0].evidence}; the policy of the bucket was not read"
        return tuple(
            replace(path, encryption="unknown", evidence=_both(path, found[0], unread))
            for path in found
        )
    return found


def is_public(aws: Aws, policy: dict[str, Any] | None, block: dict[str, Any] | None) -> bool | None:
    """Say whether anyone can come in; `None` where that could not be determined.

    `block` is the point's own, as its `PublicAccessBlockConfiguration`, `None` if not read.
    """
    by_policy = policy_document.is_public(policy)
    if by_policy is False:
        return False
    account = aws.once(("block",), lambda: _account_block(aws))
    blocks = (block, account["PublicAccessBlockConfiguration"] if account else None)
    if any(found and found.get(_STRICT) for found in blocks):
        # It leaves services of AWS where they are, such as a CDN that serves the world.
        return False if policy_document.served_worldwide(policy) is False else None
    return None if None in blocks else by_policy


def _bucket(aws: Aws, bucket: Bucket) -> tuple[Encryption, str]:
    if not bucket.own:
        return "unknown", "the bucket is in another account"
    answer = aws.once(
        ("policy", bucket.name),
        lambda: aws.read(
            "get_bucket_policy",
            absent=_ABSENT,
            service="s3",
            region=bucket.region,
            Bucket=bucket.name,
        ),
    )
    return policy_document.secure_transport(answer, (bucket.arn, f"{bucket.arn}/*"))


def _both(path: AccessPath, endpoint: AccessPath, evidence: str) -> str | None:
    # Other paths say who is let in, and by which statement.
    return evidence if path is endpoint else path.evidence


def _account_block(aws: Aws) -> dict[str, Any] | None:
    return aws.read("get_public_access_block", absent=_ABSENT, AccountId=aws.account_id)
