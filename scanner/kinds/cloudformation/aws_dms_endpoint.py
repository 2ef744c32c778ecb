"""Databases and streams that are copied from or to; where another database is, its owner knows.

Source: CloudFormation template reference, `AWS::DMS::Endpoint`.
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

_BUCKET = ("AWS::S3::Bucket",)
_STORES = (
    Kept("replica", at="KinesisSettings.StreamArn", of=("AWS::Kinesis::Stream",), skip=True),
    Kept("replica", at="RedshiftSettings.BucketName", of=_BUCKET, skip=True),
    Kept("replica", at="S3Settings.BucketName", of=_BUCKET, skip=True),
)
_DATABASES = (
    *("AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::DocDB::DBCluster"),
    *("AWS::Redshift::Cluster", "AWS::Neptune::DBCluster", "AWS::OpenSearchService::Domain"),
)
_SERVER = Kept("replica", at="ServerName", of=_DATABASES, absent="ServerName is not set")


def _copies(reading: Reading) -> Iterator[Copy]:
    if reading.one("EndpointType") == "source":
        return
    for spec in _STORES:
        yield from reading.kept(spec)
    if reading.at("ServerName"):
        yield from reading.kept(_SERVER)
    elif not any(reading.at(spec.at) for spec in _STORES if spec.at):
        why = "where the endpoint's database is does not stand in it"
        yield reading.copy("replica", nowhere(why))


KIND = Kind(
    category="database",
    live="aws_dms_endpoint",
    name=("EndpointIdentifier",),
    passes_on=True,
    public=False,
    copies=_copies,
    encryption=by_setting(
        "SslMode",
        words={
            "require": "enforced",
            "verify-ca": "enforced",
            "verify-full": "enforced",
            "none": "none",
        },
    ),
)
