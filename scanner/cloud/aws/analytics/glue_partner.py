"""With whom a connection of Glue exchanges data, and whether that needs TLS.

Source: `glue:GetConnections`. Of its properties only the host of an address and whether TLS is
enforced are read (`JDBC_ENFORCE_SSL`, `KAFKA_SSL_ENABLED`, both of which are off unless set: Glue
developer guide, "Connection properties"). A service of another party goes by the name that Glue has
for it, such as `aws:glue:SALESFORCE`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import address
from scanner.cloud.problem import plain
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Encryption

_WHY = "jobs exchange data with it"
_ADDRESSES = (
    *("JDBC_CONNECTION_URL", "CONNECTION_URL", "KAFKA_BOOTSTRAP_SERVERS"),
    *("HOST", "ENDPOINT", "INSTANCE_URL"),
)
_ENFORCED = ("JDBC_ENFORCE_SSL", "KAFKA_SSL_ENABLED")
# Names of software, which say nothing of whose it is.
_SOFTWARE = {
    *("JDBC", "KAFKA", "MONGODB", "SFTP", "CUSTOM", "MARKETPLACE", "MYSQL", "POSTGRESQL"),
    *("ORACLE", "SQLSERVER", "DB2", "DB2AS400", "DOCUMENTDB", "OPENSEARCH", "SAPHANA", "TERADATA"),
    *("TERADATANOS", "VERTICA", "HBASE", "CLOUDERAHIVE", "CLOUDERAIMPALA"),
}


def paths(connection: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path of each host at the other end; where none is named, of its kind of service."""
    told = connection.get("ConnectionProperties", {})
    urls = [told[name] for name in _ADDRESSES if told.get(name)]
    encryption = _encryption(told)
    for url in [one for text in urls for one in _each(text)]:
        path = address.recipient(url, _WHY)
        yield path if encryption is None else replace(path, encryption=encryption)
    if not urls:
        kind = connection.get("ConnectionType")
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
