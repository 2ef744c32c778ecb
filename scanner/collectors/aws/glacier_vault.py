"""Vaults of the older Glacier API, which no list of buckets has.

Source: `glacier:ListVaults`, `glacier:GetVaultAccessPolicy` and `glacier:GetVaultLock`, a second
policy that may let others in too, and that counts as a refusal once it cannot be taken back
(`State`). What is in vaults is encrypted with keys of AWS (Glacier developer guide, "Data
encryption"). The endpoints take HTTP and HTTPS (AWS general reference, S3 Glacier endpoints), so
that only a policy refuses what is not encrypted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import AccessPath, Facts, Resource

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
    access = aws.read("get_vault_access_policy", absent=no_policy, **asked)
    lock = aws.read("get_vault_lock", absent=no_lock, **asked)
    tags = aws.read("list_tags_for_vault", **asked)
    policies = (access["policy"] if access else None, lock)
    public = {is_public(policy) for policy in policies}
    return aws.resource(
        arn,
        item["VaultName"],
        Facts(
            category="archive",
            persistence="persistent",
            copies=(aws.own("primary", aws.region, encrypted=True),),
            access=tuple(_paths(aws, arn, policies)),
            public=True if True in public else None if None in public else False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in tags["Tags"].items()]
        if tags
        else None,
    )


def _paths(aws: Aws, arn: str, policies: tuple[dict[str, Any] | None, ...]) -> Iterator[AccessPath]:
    both = [access_paths(policy, account=aws.account_id, arns=(arn,)) for policy in policies]
    (own, *_), (locked, *_) = both
    # Either may refuse what is not encrypted; one that was not read may be the one that does.
    if locked.encryption == "enforced" and (policies[1] or {}).get("State") != "Locked":
        locked = replace(locked, encryption="optional")
    words = ("enforced", "unknown", own.encryption)
    endpoint = next(path for word in words for path in (own, locked) if path.encryption == word)
    yield endpoint
    others = {path.principal: path for paths in reversed(both) for path in paths[1:]}
    for who in sorted(others, key=lambda name: name or ""):
        yield replace(others[who], encryption=endpoint.encryption)
