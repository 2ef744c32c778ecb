"""KMS keys of the account's own: their replicas in other regions, and who else may use them.

Source: `kms:ListKeys`, `kms:ListAliases`, `kms:DescribeKey`, `kms:GetKeyPolicy`; `key_place.py`;
`key_grants.py`. KMS takes HTTPS only (AWS general reference, KMS endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import key_grants, key_place
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kms"
SCOPE = "region"
CALLS = (
    *("ListKeys", "ListAliases", "DescribeKey", "GetKeyPolicy", *key_grants.CALLS),
    *("ListResourceTags", *key_place.CALLS),
)

_THROUGH = "used through the KMS API, which takes HTTPS only"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each key with its names, but for those that AWS manages: their names say so."""
    names: dict[str, list[str]] = {}
    for alias in aws.pages("list_aliases", "Aliases", Limit=100):
        names.setdefault(alias.get("TargetKeyId", ""), []).append(alias["AliasName"])
    for item in aws.pages("list_keys", "Keys", Limit=1000):
        own = sorted(names.get(item["KeyId"], []))
        if not any(name.startswith("alias/aws/") for name in own):
            yield {"arn": item["KeyArn"], "names": own}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one key."""
    arn, names = item["arn"], item["names"]
    answer = aws.read("describe_key", KeyId=arn)
    about = answer["KeyMetadata"] if answer else {}
    policy = aws.read("get_key_policy", KeyId=arn)
    paths = access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH)
    granted = key_grants.paths(aws, arn, {path.principal for path in paths[1:]})
    return aws.resource(
        arn,
        names[0].removeprefix("alias/") if names else arn.rsplit("/", 1)[-1],
        Facts(
            category="key",
            persistence="persistent",
            copies=tuple(key_place.copies(aws, arn, about)),
            access=(*paths, *granted, *key_place.managers(aws, about)),
            public=is_public(policy),
        ),
        tags=aws.read_all("list_resource_tags", "Tags", KeyId=arn),
    )
