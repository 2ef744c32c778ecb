"""Databases of the Glue catalogue: the names in it, and the buckets that their tables are in.

Source: `glue:GetDatabases`, of which `table_places.py` says where the tables are, and, once for a
region, `glue:GetDataCatalogEncryptionSettings` (`CatalogEncryptionMode`). The Glue API takes HTTPS
only (AWS general reference, Glue endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import table_places
from scanner.cloud.aws.fields import Word, find
from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "glue"
SCOPE = "region"
CALLS = ("GetDatabases", "GetTables", "GetDataCatalogEncryptionSettings", HEAD_BUCKET)

_API = https_only("the Glue API takes HTTPS only")
_AT_REST = "DataCatalogEncryptionSettings.EncryptionAtRest"
_ENCRYPTED = Word(
    f"{_AT_REST}.CatalogEncryptionMode",
    {"SSE-KMS": True, "SSE-KMS-WITH-SERVICE-ROLE": True, "DISABLED": False},
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each database of this account's own catalogue."""
    return aws.pages("get_databases", "DatabaseList", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read the tables of one database; tables in the same bucket are one copy."""
    name = item["Name"]
    return aws.resource(
        aws.arn(f"database/{name}"),
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=tuple(dict.fromkeys([_names(aws), *table_places.copies(aws, item)])),
            access=(_API,),
            public=False,
        ),
    )


def _names(aws: Aws) -> Copy:
    operation = "get_data_catalog_encryption_settings"
    settings = aws.once(("settings",), lambda: aws.read(operation) or {})
    key = find(f"{_AT_REST}.SseAwsKmsKeyId", settings)
    return aws.own("index", aws.region, encrypted=_ENCRYPTED.of(settings), key=key)
