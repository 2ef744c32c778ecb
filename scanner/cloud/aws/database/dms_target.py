"""Where an endpoint of DMS sends data to, and how: each kind of store says it in its own way.

Source: `dms:DescribeEndpoints` (`SslMode`, the settings of each kind). A database of RDS is looked
for by its address among this account's own, for its zone may be in another country; where another
one is, its owner knows. Hosts of other services tell their region (AWS general reference).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find, text
from scanner.cloud.aws.network import address
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

CALLS = (HEAD_BUCKET, "rds:DescribeDBInstances", "rds:DescribeDBClusters")

_BUCKETS = ("S3Settings.BucketName", "RedshiftSettings.BucketName", "NeptuneSettings.S3BucketName")
_ARNS = ("KinesisSettings.StreamArn", "LakehouseSettings.Arn")
# Reached through the API of AWS, in the region of DMS, as no setting names another.
_HERE = {"dynamodb", "timestream"}
_BY_API = {"s3", "kinesis", "lakehouse", "dms-transfer", "neptune", *_HERE}
_SERVER = "[ServerName, *.ServerName][] | [0]"
_RDS = re.compile(r".+[.]([a-z]+(?:-[a-z]+)+-[0-9]+)[.]rds[.]amazonaws[.]com(?:[.]cn)?")
_REGIONAL = re.compile(
    r".+[.]([a-z]+(?:-[a-z]+)+-[0-9]+)[.](?:docdb|neptune)[.]amazonaws[.]com(?:[.]cn)?"
)
_MODES: Mapping[str, Encryption] = {
    "none": "none",
    "plaintext": "none",
    "require": "enforced",
    "verify-ca": "enforced",
    "verify-full": "enforced",
    "ssl-encryption": "enforced",
    "ssl-authentication": "enforced",
    "sasl-ssl": "enforced",
}
_OWN_WORD = {
    "kafka": "KafkaSettings.SecurityProtocol",
    "redis": "RedisSettings.SslSecurityProtocol",
}
_SEARCH = {"opensearch", "elasticsearch"}


def path(endpoint: dict[str, Any]) -> AccessPath:
    """Return the connection that DMS makes to this endpoint."""
    encryption, evidence = _encryption(endpoint)
    return AccessPath(kind="endpoint", encryption=encryption, evidence=evidence)


def _encryption(endpoint: dict[str, Any]) -> tuple[Encryption, str]:
    engine = endpoint["EngineName"].lower()
    if engine in _BY_API:
        return "by-service", "reached through an API of AWS, which DMS calls over HTTPS"
    if engine in _SEARCH:
        # HTTPS is what DMS uses where no scheme is given (model of ElasticsearchSettings).
        uri = text("ElasticsearchSettings.EndpointUri", endpoint)
        plain = (uri or "").lower().startswith("http://")
        known: Encryption = "none" if plain else "enforced"
        return (known, "by the scheme of its address") if uri else ("unknown", "no address is told")
    field = _OWN_WORD.get(engine, "SslMode")
    word = text(field, endpoint)
    return _MODES.get(word or "", "unknown"), f"{field.split('.')[-1]} is {word or 'not told'}"


def copies(aws: Aws, endpoint: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy that a target keeps; a place that is not told is unknown."""
    key = text("S3Settings.ServerSideEncryptionKmsKeyId", endpoint)
    stores = [
        *(bucket_copy(aws, "replica", n) for b in _BUCKETS if (n := text(b, endpoint))),
        *(aws.copy("replica", arn) for a in _ARNS if (arn := text(a, endpoint))),
    ]
    if endpoint["EngineName"].lower() in _HERE:
        stores.append(aws.own("replica", aws.region))
    uri = text("ElasticsearchSettings.EndpointUri", endpoint)
    server = address.host(find(_SERVER, endpoint) or uri)
    # What is only put into a bucket to be loaded from there goes on to a server.
    if server or not stores:
        stores.append(_database(aws, server or ""))
    yield from (replace(copy, key=copy.key or key) for copy in stores)


def _database(aws: Aws, host: str) -> Copy:
    if found := _RDS.fullmatch(host):
        region = found[1]
        known: dict[str, Copy] = aws.once(("rds", region), lambda: _known(aws, region))
        return known.get(host) or Copy(role="replica", location=aws.place(None))
    regional = _REGIONAL.fullmatch(host)
    return Copy(
        role="replica",
        location=aws.place(regional[1] if regional else address.region(host)),
    )


def _known(aws: Aws, region: str) -> dict[str, Copy]:
    asked: dict[str, Any] = {"service": "rds", "region": region, "MaxRecords": 100}
    found = {}
    for one in aws.read_all("describe_db_instances", "DBInstances", **asked) or ():
        host = one.get("Endpoint", {}).get("Address")
        # On an Outpost the zone is only the one that the Outpost is tied to.
        subnets = one.get("DBSubnetGroup", {}).get("Subnets", [])
        if host and not any(s.get("SubnetOutpost", {}).get("Arn") for s in subnets):
            found[host] = _copy(aws, one["DBInstanceArn"], [one.get("AvailabilityZone")])
    for one in aws.read_all("describe_db_clusters", "DBClusters", **asked) or ():
        copy = _copy(aws, one["DBClusterArn"], one.get("AvailabilityZones", []))
        found |= {h: copy for h in (one.get("Endpoint"), one.get("ReaderEndpoint")) if h}
    return found


def _copy(aws: Aws, arn: str, zones: list[str | None]) -> Copy:
    # The database itself is judged zone by zone; here all of them must be in one country.
    places = [aws.place(zone) for zone in zones]
    one = len({place.countries for place in places}) == 1 and places[0].countries
    return replace(aws.copy("replica", arn), location=places[0] if one else aws.place(None))
