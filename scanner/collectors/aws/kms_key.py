"""KMS keys of the account's own: their replicas in other regions, and who else may use them.

Source: `kms:ListKeys` and `kms:ListAliases` (keys that AWS manages for a service are called
`alias/aws/…`; the copies under them tell their place), `kms:DescribeKey`
(`MultiRegionConfiguration`, `Origin`), `kms:GetKeyPolicy`, and `kms:ListGrants`. The material of an
external key store is with another key manager, of which `kms:DescribeCustomKeyStores` tells the
host; where that is, AWS does not know. A CloudHSM cluster is in the region of its store (KMS
developer guide, "AWS CloudHSM key stores"). KMS takes HTTPS only (AWS general reference, KMS
endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import address
from scanner.cloud.aws import arn as arns
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kms"
SCOPE = "region"
CALLS = (
    *("ListKeys", "ListAliases", "DescribeKey", "GetKeyPolicy", "ListGrants"),
    *("ListResourceTags", "DescribeCustomKeyStores"),
)

_THROUGH = "used through the KMS API, which takes HTTPS only"
_OUTSIDE, _OF_AWS = "EXTERNAL_KEY_STORE", "alias/aws/"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each key with its names, but for those that AWS manages: their names say so."""
    names: dict[str, list[str]] = {}
    for alias in aws.pages("list_aliases", "Aliases", Limit=100):
        names.setdefault(alias.get("TargetKeyId", ""), []).append(alias["AliasName"])
    for item in aws.pages("list_keys", "Keys", Limit=1000):
        own = sorted(names.get(item["KeyId"], []))
        if not any(name.startswith(_OF_AWS) for name in own):
            yield {"arn": item["KeyArn"], "names": own}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one key."""
    arn, names = item["arn"], item["names"]
    answer = aws.read("describe_key", KeyId=arn)
    about = answer["KeyMetadata"] if answer else {}
    policy = aws.read("get_key_policy", KeyId=arn)
    said = {"Policy": policy["Policy"]} if policy else None
    paths = access_paths(said, account=aws.account_id, arns=(arn,), https_only=_THROUGH)
    known = {path.principal for path in paths}
    granted = (path for path in _granted(aws, arn) if path.principal not in known)
    tags = aws.read_all("list_resource_tags", "Tags", KeyId=arn)
    return aws.resource(
        arn,
        names[0].removeprefix("alias/") if names else arn.rsplit("/", 1)[-1],
        Facts(
            category="key",
            persistence="persistent",
            copies=tuple(_copies(aws, arn, about)),
            access=(*paths, *granted, *_manager(aws, about)),
            public=is_public(said),
        ),
        tags=[{"Key": tag["TagKey"], "Value": tag["TagValue"]} for tag in tags or ()],
    )


def _copies(aws: Aws, arn: str, about: dict[str, Any]) -> Iterator[Copy]:
    outside = about.get("Origin") == _OUTSIDE
    # Without its description it may be one whose material is not here.
    yield aws.own("key", aws.region if about and not outside else None)
    regions = about.get("MultiRegionConfiguration", {})
    for one in (regions.get("PrimaryKey", {}), *regions.get("ReplicaKeys", ())):
        if one and one["Arn"] != arn:
            yield aws.copy("key", one["Arn"])


def _granted(aws: Aws, arn: str) -> Iterator[AccessPath]:
    grants = aws.read_all("list_grants", "Grants", KeyId=arn, Limit=1000)
    if grants is None:
        unread = "whom grants let use it could not be read"
        yield AccessPath(kind="principal", encryption="by-service", evidence=unread)
    accounts = {arns.account(grant.get("GranteePrincipal", "")) for grant in grants or ()}
    for account in sorted(account for account in accounts if account):
        if account != aws.account_id:
            yield AccessPath(
                kind="principal",
                encryption="by-service",
                principal=f"aws:{account}",
                evidence="let in by a grant",
            )


def _manager(aws: Aws, about: dict[str, Any]) -> Iterator[AccessPath]:
    if about.get("Origin") == _OUTSIDE:
        name = about["CustomKeyStoreId"]
        found = aws.read_all("describe_custom_key_stores", "CustomKeyStores", CustomKeyStoreId=name)
        proxy = found[0].get("XksProxyConfiguration", {}) if found else {}
        why = "the key manager outside AWS that holds the key"
        yield address.recipient(proxy.get("UriEndpoint"), why)
