"""Where the material of a key of KMS is: in its regions, or with another key manager.

Source: `kms:DescribeKey` (`MultiRegionConfiguration`, `Origin`). The material of an external key
store is with another key manager, of which `kms:DescribeCustomKeyStores` tells the host; where that
is, AWS does not know. A CloudHSM cluster is in the region of its store (KMS developer guide, "AWS
CloudHSM key stores").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import address
from scanner.cloud.aws.network.endpoint import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, Copy

CALLS = ("DescribeCustomKeyStores",)

_OUTSIDE = "EXTERNAL_KEY_STORE"


def copies(aws: Aws, arn: str, about: dict[str, Any]) -> Iterator[Copy]:
    """Yield the key in each of its regions; `about` is its description, `{}` if not readable."""
    outside = about.get("Origin") == _OUTSIDE
    # Without its description it may be one whose material is not here.
    yield aws.own("key", aws.region if about and not outside else None)
    regions = about.get("MultiRegionConfiguration", {})
    for one in (regions.get("PrimaryKey", {}), *regions.get("ReplicaKeys", ())):
        if one and one["Arn"] != arn:
            yield aws.copy("key", one["Arn"])


def managers(aws: Aws, about: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path of the key manager outside AWS that holds the material, if one does."""
    if not about:
        yield unread("whether a key manager outside AWS holds it", "principal")
    if about.get("Origin") == _OUTSIDE:
        name = about["CustomKeyStoreId"]
        found = aws.read_all("describe_custom_key_stores", "CustomKeyStores", CustomKeyStoreId=name)
        proxy = found[0].get("XksProxyConfiguration", {}) if found else {}
        why = "the key manager outside AWS that holds the key"
        yield address.recipient(proxy.get("UriEndpoint"), why)
