"""Storage Lens: where figures on buckets are kept or exported, with prefixes of names in them.

Source: `s3control:ListStorageLensConfigurations`, of those at home in the region, and
`s3control:GetStorageLensConfiguration` (`DataExport`, `ExpandedPrefixesDataExport`: a bucket, or a
table of S3 itself; `PrefixLevel`: prefixes are kept where the configuration is at home, whether it
exports or not). Every account has one that does neither; such a one keeps figures only.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find, text
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "s3control"
SCOPE = "region"
CALLS = ("ListStorageLensConfigurations", "GetStorageLensConfiguration", HEAD_BUCKET)

_EXPORTS = ("DataExport", "ExpandedPrefixesDataExport")
_PREFIXES = "AccountLevel.BucketLevel.PrefixLevel.StorageMetrics.IsEnabled"
_KEY = "Encryption.SSEKMS.KeyId"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each configuration. An answer without any says only by its root that it is whole."""
    asked: dict[str, str] = {"AccountId": aws.account_id}
    while True:
        answer = aws.call("list_storage_lens_configurations", **asked)
        yield from answer.get("StorageLensConfigurationList", ())
        more = answer.get("NextToken")
        if not more:
            return
        if more == asked.get("NextToken"):
            raise ValueError("the same page token came twice")
        asked["NextToken"] = more


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one configuration. Where it was not read, it may export anywhere."""
    name = item["Id"]
    asked = {"AccountId": aws.account_id, "ConfigId": name}
    answer = aws.read("get_storage_lens_configuration", **asked)
    unknown = (Copy(role="index", location=aws.place(None)),)
    about = answer["StorageLensConfiguration"] if answer else None
    copies = unknown if about is None else tuple(_copies(aws, about))
    return aws.resource(
        item["StorageLensArn"],
        name,
        Facts(
            category="object-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
    )


def _copies(aws: Aws, about: dict[str, Any]) -> Iterator[Copy]:
    if find(_PREFIXES, about):
        yield aws.own("index", aws.region)
    for export in _EXPORTS:
        to = about.get(export, {})
        if bucket := to.get("S3BucketDestination"):
            copy = bucket_copy(aws, "index", bucket.get("Arn"))
            yield replace(copy, owner=bucket.get("AccountId"), key=text(_KEY, bucket))
        table = to.get("StorageLensTableDestination", {})
        if table.get("IsEnabled"):
            yield aws.own("index", aws.region, key=text(_KEY, table))
