"""Connections of Glue to databases and services: with whom jobs exchange data.

Source: `glue:GetConnections`, without passwords (`HidePassword`). Of its properties only the host
of an address and whether TLS is enforced are read (`JDBC_ENFORCE_SSL`, `KAFKA_SSL_ENABLED`, both of
which are off unless set: Glue developer guide, "Connection properties"). A service of another
party goes by the name that Glue has for it, such as `aws:glue:SALESFORCE`. A connection to a
network only names a subnet, and one to a catalogue of views says nothing of a place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import address
from scanner.cloud.problem import plain
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

SERVICE = "glue"
SCOPE = "region"
CALLS = ("GetConnections",)

_WHY = "jobs exchange data with it"
_ADDRESSES = (
    *("JDBC_CONNECTION_URL", "CONNECTION_URL", "KAFKA_BOOTSTRAP_SERVERS"),
    *("HOST", "ENDPOINT", "INSTANCE_URL"),
)
_ENFORCED = ("JDBC_ENFORCE_SSL", "KAFKA_SSL_ENABLED")
# A subnet, and checks of a view; stores of this account in its own region that are read there.
_NOBODY_ELSE = {
    *("NETWORK", "VIEW_VALIDATION_REDSHIFT", "VIEW_VALIDATION_ATHENA"),
    *("CLOUDWATCH", "CLOUDWATCHMETRICS", "CMDB", "DYNAMODB", "TIMESTREAM", "TPCDS"),
}
# Names of software, which say nothing of whose it is.
_SOFTWARE = {
    *("JDBC", "KAFKA", "MONGODB", "SFTP", "CUSTOM", "MARKETPLACE", "MYSQL", "POSTGRESQL"),
    *("ORACLE", "SQLSERVER", "DB2", "DB2AS400", "DOCUMENTDB", "OPENSEARCH", "SAPHANA", "TERADATA"),
    *("TERADATANOS", "VERTICA", "HBASE", "CLOUDERAHIVE", "CLOUDERAIMPALA"),
}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each connection, with nothing of its properties but what is said above."""
    for item in aws.pages("get_connections", "ConnectionList", HidePassword=True, MaxResults=1000):
        if item.get("ConnectionType") not in _NOBODY_ELSE:
            yield {
                "Name": item["Name"],
                "type": item.get("ConnectionType"),
                "paths": list(_paths(item.get("ConnectionType"), item)),
            }


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one connection."""
    return aws.resource(
        aws.arn(f"connection/{item['Name']}"),
        item["Name"],
        Facts(
            category="network",
            persistence="transit",
            access=tuple(dict.fromkeys(item["paths"])),
            public=False,
        ),
    )


def _paths(kind: str | None, item: dict[str, Any]) -> Iterator[AccessPath]:
    told = item.get("ConnectionProperties", {})
    urls = [told[name] for name in _ADDRESSES if told.get(name)]
    encryption = _encryption(told)
    for url in [one for text in urls for one in _each(text)]:
        path = address.recipient(url, _WHY)
        yield path if encryption is None else replace(path, encryption=encryption)
    if not urls:
        service = kind if kind and kind not in _SOFTWARE else None
        name = f"aws:glue:{plain(service, 60)}" if service else None
        yield AccessPath(
            kind="principal", encryption=encryption or "unknown", principal=name, evidence=_WHY
        )


def _each(text: str) -> list[str]:
    # Kafka names several servers; in a JDBC address a comma may be anything.
    if "://" in text:
        return [text]
    return [one.strip() for one in text.split(",")]


def _encryption(told: dict[str, str]) -> Encryption | None:
    said = [told[name].lower() for name in _ENFORCED if name in told]
    if not said:
        return None
    return "enforced" if said == ["true"] else "optional"
