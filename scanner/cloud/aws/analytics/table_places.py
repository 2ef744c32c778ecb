"""Where the tables of a database of the Glue catalogue are: buckets, streams, other catalogues.

Source: `glue:GetDatabases` (`LocationUri`; `TargetDatabase` of a link to a database elsewhere;
`FederatedDatabase`, of which the catalogue has the names only, and the ARN of what holds the data)
and `glue:GetTables` (`StorageDescriptor.Location`, `AdditionalLocations`, `TargetTable`). Where a
single partition of a table is, is not asked. Descriptions and column names are not kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import many
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

_LOCATIONS = "[].StorageDescriptor.[Location, AdditionalLocations][][]"


def copies(aws: Aws, database: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy at each place of a database of the list and of its tables."""
    if target := database.get("TargetDatabase"):
        # A link has the tables of what it leads to, which are read there.
        yield _linked(aws, target)
        return
    if federated := database.get("FederatedDatabase"):
        yield _placed(aws, federated.get("Identifier") or "")
    tables = aws.read_all("get_tables", "TableList", DatabaseName=database["Name"], MaxResults=100)
    if tables is None:
        yield Copy(role="primary", location=aws.place(None))
    places = set(many(_LOCATIONS, tables))
    links = [table["TargetTable"] for table in tables or () if table.get("TargetTable")]
    for place in sorted({one for one in (database.get("LocationUri"), *places) if one}):
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
