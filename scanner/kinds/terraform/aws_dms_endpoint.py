"""Databases and streams that are copied from or to; where another database is, its owner knows.

Source: Terraform AWS provider, `aws_dms_endpoint`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.place import nowhere
from scanner.kinds.transport import by_setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_STORES = (
    Kept("replica", at="kinesis_settings.stream_arn", of=("aws_kinesis_stream",), skip=True),
    Kept("replica", at="redshift_settings.bucket_name", of=("aws_s3_bucket",), skip=True),
)
_DATABASES = (
    *("aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_redshift_cluster"),
    *("aws_neptune_cluster", "aws_opensearch_domain", "aws_elasticsearch_domain"),
)
_SERVER = Kept("replica", at="server_name", of=_DATABASES, absent="server_name is not set")


def _copies(reading: Reading) -> Iterator[Copy]:
    if reading.one("endpoint_type") == "source":
        return
    for spec in _STORES:
        yield from reading.kept(spec)
    if reading.at("server_name"):
        yield from reading.kept(_SERVER)
    elif not any(reading.at(spec.at) for spec in _STORES if spec.at):
        yield reading.copy(
            "replica", nowhere("where the endpoint's database is does not stand in it")
        )


KIND = Kind(
    category="database",
    name=("endpoint_id",),
    passes_on=True,
    public=False,
    copies=_copies,
    encryption=by_setting(
        "ssl_mode",
        words={
            "require": "enforced",
            "verify-ca": "enforced",
            "verify-full": "enforced",
            "none": "none",
        },
    ),
)
