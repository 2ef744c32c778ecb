"""Vaults of the older Glacier API, which no list of buckets has.

Source: `glacier:ListVaults`; its policies: `vault_policies.py`. What is in vaults is encrypted with
keys of AWS (Glacier developer guide, "Data encryption"). The endpoints take HTTP and HTTPS (AWS
general reference, S3 Glacier endpoints), so that only a policy refuses what is not encrypted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud import openness
from scanner.cloud.aws.storage import vault_policies
from scanner.cloud.policy_document import is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "glacier"
SCOPE = "region"
CALLS = ("ListVaults", "GetVaultAccessPolicy", "GetVaultLock", "ListTagsForVault")

# A dash stands for the account of the credentials.
_OWN = "-"
_NOT_SET = "ResourceNotFoundException"
# Who stores nothing there is no longer served.
_NOTHING = ("NoLongerSupportedException",)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each vault."""
    return aws.pages("list_vaults", "VaultList", nothing=_NOTHING, accountId=_OWN)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one vault."""
    arn, asked = item["VaultARN"], {"accountId": _OWN, "vaultName": item["VaultName"]}
    no_policy: dict[str, dict[str, Any]] = {_NOT_SET: {"policy": {"Policy": None}}}
    no_lock: dict[str, dict[str, Any]] = {_NOT_SET: {"Policy": None}}
    answer = aws.read("get_vault_access_policy", absent=no_policy, **asked)
    access = answer["policy"] if answer else None
    lock = aws.read("get_vault_lock", absent=no_lock, **asked)
    tags = aws.read("list_tags_for_vault", **asked)
    return aws.resource(
        arn,
        item["VaultName"],
        Facts(
            category="archive",
            persistence="persistent",
            copies=(aws.own("primary", aws.region, encrypted=True),),
            access=tuple(vault_policies.paths(aws, arn, access, lock)),
            public=openness.by_any((is_public(access), is_public(lock))),
        ),
        tags=tags["Tags"] if tags else None,
    )
