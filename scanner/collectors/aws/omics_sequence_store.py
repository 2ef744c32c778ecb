"""Genomes of people, kept by HealthOmics in the region, with the buckets for logs and leftovers.

Source: `omics:ListSequenceStores` (`fallbackLocation`: what it could not take) and
`GetSequenceStore` (`s3Access`: by S3 too); whom that lets in: `store_policy.py`. It encrypts all
and takes HTTPS only (user guide, "Data protection"; AWS general reference, HealthOmics endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import store_policy
from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

SERVICE = "omics"
SCOPE = "region"
CALLS = ("ListSequenceStores", "GetSequenceStore", store_policy.CALL, HEAD_BUCKET)

_API = https_only("reached through the HealthOmics API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each store."""
    return aws.pages("list_sequence_stores", "sequenceStores", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one store. Of one that could not be read it is not known whom S3 lets in."""
    about = aws.read("get_sequence_store", id=item["id"])
    # The id comes with every answer; one without it says nothing.
    by_s3 = about.get("s3Access", {}) if about and about["id"] else {}
    point = by_s3.get("s3AccessPointArn")
    policy = store_policy.read(aws, point) if about else None
    own = aws.own(
        "primary", aws.region, encrypted=True, key=item.get("sseConfig", {}).get("keyArn")
    )
    buckets: dict[Role, str | None] = {
        "replica": item.get("fallbackLocation"),
        "log": by_s3.get("accessLogLocation"),
    }
    return aws.resource(
        item["arn"],
        item.get("name") or item["arn"],
        Facts(
            category="database",
            persistence="persistent",
            copies=(own, *(bucket_copy(aws, role, name) for role, name in buckets.items() if name)),
            access=(_API, *access_paths(policy, account=aws.account_id, arns=(point or "",))[1:]),
            public=is_public(policy),
        ),
    )
