"""Databases of the Glue catalogue: the names in it, and the buckets that their tables are in.

Source: `glue:GetDatabases` (`LocationUri`; `TargetDatabase` of a link to a database elsewhere;
`FederatedDatabase`, of which the catalogue has the names only, and the ARN of what holds the data),
`glue:GetTables` (`StorageDescriptor.Location`, `TargetTable`) and, once for a region,
`glue:GetDataCatalogEncryptionSettings` (`CatalogEncryptionMode`). Descriptions and column names are
not kept. The Glue API takes HTTPS only (AWS general reference, Glue endpoints).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.cloud.aws.fields import Word, find
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "glue"
SCOPE = "region"
CALLS = ("GetDatabases", "GetTables", "GetDataCatalogEncryptionSettings", HEAD_BUCKET)

_API = AccessPath(
    kind="endpoint", encryption="by-service", evidence="the Glue API takes HTTPS only"
)
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
            copies=tuple(dict.fromkeys(_copies(aws, item))),
            access=(_API,),
            public=False,
        ),
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    settings = aws.once(
        ("settings",), lambda: aws.read("get_data_catalog_encryption_settings") or {}
    )
    key = find(f"{_AT_REST}.SseAwsKmsKeyId", settings)
    yield aws.own("index", aws.region, encrypted=_ENCRYPTED.of(settings), key=key)
    if target := item.get("TargetDatabase"):
        # A link has the tables of what it leads to, which are read there.
        yield _linked(aws, target)
        return
    if federated := item.get("FederatedDatabase"):
        yield _placed(aws, federated.get("Identifier") or "")
    tables = aws.read_all("get_tables", "TableList", DatabaseName=item["Name"], MaxResults=100)
    if tables is None:
        yield Copy(role="primary", location=aws.place(None))
    places = {table.get("StorageDescriptor", {}).get("Location") for table in tables or ()}
    links = [table["TargetTable"] for table in tables or () if table.get("TargetTable")]
    for place in sorted({one for one in (item.get("LocationUri"), *places) if one}):
        # A name alone is a stream or a table of another database, which is read as itself, or
        # that a connection leads to.
        if "://" in place or arns.is_arn(place):
            yield _placed(aws, place)
    for link in links:
        yield _linked(aws, link)


def _linked(aws: Aws, target: dict[str, Any]) -> Copy:
    copy = aws.own("primary", target.get("Region") or aws.region)
    # Of a catalogue within that of an account, its own name follows that account.
    return replace(copy, owner=target.get("CatalogId", "").partition(":")[0] or None)


def _placed(aws: Aws, uri: str) -> Copy:
    scheme, _, rest = uri.partition("://")
    if scheme in {"s3", "s3a", "s3n"}:
        return bucket_copy(aws, "primary", f"s3://{rest}")
    if arns.is_arn(uri):
        return aws.copy("primary", uri)
    return Copy(role="primary", location=aws.place(None))
