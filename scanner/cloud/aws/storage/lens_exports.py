"""What a configuration of Storage Lens keeps beside figures: prefixes of names, and its exports.

Source: `s3control:GetStorageLensConfiguration` (`DataExport`, `ExpandedPrefixesDataExport`: a
bucket, or a table of S3 itself; `PrefixLevel`: prefixes are kept where the configuration is at
home, whether it exports or not).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find, text
from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_EXPORTS = ("DataExport", "ExpandedPrefixesDataExport")
_PREFIXES = "AccountLevel.BucketLevel.PrefixLevel.StorageMetrics.IsEnabled"
_KEY = "Encryption.SSEKMS.KeyId"


def copies(aws: Aws, about: dict[str, Any]) -> Iterator[Copy]:
    """Yield each copy of one configuration; none where it keeps figures only."""
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
