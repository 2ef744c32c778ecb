"""Who comes in through an access point of S3, and whether anyone can without TLS.

A request through it must pass the policy of the point and that of its bucket, so either of them can
refuse one without TLS (S3 user guide, "Configuring IAM policies for using access points"). Anyone
comes in only past the blocks of the point and of the account.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from scanner.cloud import policy_document
from scanner.cloud.aws.storage.bucket_access import account_block
from scanner.cloud.aws.storage.bucket_details import NOT_SET
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, Encryption

CALLS = ("s3:GetBucketPolicy", "GetPublicAccessBlock")
"""What these functions call, for a collector of `s3control`."""

_STRICT = "RestrictPublicBuckets"


class Bucket(NamedTuple):
    """A bucket behind a point."""

    aws: Aws
    name: str
    region: str
    owner: str | None
    """Its account: nobody else may read its policy."""

    @property
    def arn(self) -> str:
        """Its ARN, by which its policy and the inventory name it."""
        return f"arn:{self.aws.partition}:s3:::{self.name}"

    def copy(self) -> Copy:
        """Return the copy in it, which is what the point leads to."""
        place = self.aws.place(self.region)
        return Copy(role="primary", location=place, id=self.arn, owner=self.owner)


def paths(
    aws: Aws, policy: dict[str, Any] | None, arns: tuple[str, ...], buckets: Sequence[Bucket]
) -> tuple[AccessPath, ...]:
    """Return the endpoint, and a path for each principal outside the account that is let in."""
    found = policy_document.access_paths(policy, account=aws.account_id, arns=arns)
    if found[0].encryption == "enforced" or not buckets:
        return found
    said = [_bucket(bucket) for bucket in buckets]
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


def ways(endpoint: AccessPath, buckets: Sequence[Bucket]) -> Iterator[AccessPath]:
    """Yield the way to each region that a point leads to; two buckets in one are one way."""
    for place in dict.fromkeys(bucket.copy().location for bucket in buckets):
        evidence = f"leads to {place.code}; {endpoint.evidence}"
        yield replace(endpoint, kind="network", origins=place.countries, evidence=evidence)


def is_public(aws: Aws, policy: dict[str, Any] | None, block: dict[str, Any] | None) -> bool | None:
    """Say whether anyone can come in; `None` where that could not be determined.

    `block` is the point's own, as its `PublicAccessBlockConfiguration`, `None` if not read.
    """
    by_policy = policy_document.is_public(policy)
    if by_policy is False:
        return False
    account = account_block(aws)
    blocks = (block, account["PublicAccessBlockConfiguration"] if account else None)
    if any(found and found.get(_STRICT) for found in blocks):
        # It leaves services of AWS where they are, such as a CDN that serves the world.
        return False if policy_document.served_worldwide(policy) is False else None
    return None if None in blocks else by_policy


def _bucket(bucket: Bucket) -> tuple[Encryption, str]:
    aws = bucket.aws
    if bucket.owner != aws.account_id:
        return "unknown", "the bucket is in another account"
    asked: dict[str, Any] = {"service": "s3", "region": bucket.region, "Bucket": bucket.name}
    answer = aws.once(
        ("policy", bucket.name), lambda: aws.read("get_bucket_policy", absent=NOT_SET, **asked)
    )
    return policy_document.secure_transport(answer, (bucket.arn, f"{bucket.arn}/*"))


def _both(path: AccessPath, endpoint: AccessPath, evidence: str) -> str | None:
    # Other paths say who is let in, and by which statement.
    return evidence if path is endpoint else path.evidence
