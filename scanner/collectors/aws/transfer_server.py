"""Servers for files (Transfer Family), which keep them in buckets or file systems; FTP is in clear.

Source: `transfer:ListServers` and `transfer:DescribeServer` (`StructuredLogDestinations`, and
`LoggingRole`: it then logs to a group of its own name); how it is reached: `server_protocols.py`.
What is kept is read at the bucket or the file system.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network.endpoint import unread
from scanner.cloud.aws.storage import server_protocols
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "transfer"
SCOPE = "region"
CALLS = ("ListServers", "DescribeServer")

_UNREAD = unread("the protocols")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each server."""
    return aws.pages("list_servers", "Servers", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one server. It is in transit only if it was seen that it logs nowhere."""
    id_ = item["ServerId"]
    answer = aws.read("describe_server", ServerId=id_)
    server = answer["Server"] if answer else {}
    copies = tuple(dict.fromkeys(_logs(aws, server)))
    tags = server.get("Tags", [])
    return aws.resource(
        item["Arn"],
        aws.called({"Tags": tags}, id_),
        Facts(
            category="log-store",
            persistence="transit" if answer and not copies else "persistent",
            copies=copies,
            access=tuple(server_protocols.paths(server)) if answer else (_UNREAD,),
            public=False,
        ),
        tags=tags,
    )


def _logs(aws: Aws, server: dict[str, Any]) -> Iterator[Copy]:
    for group in server.get("StructuredLogDestinations", []):
        yield log_destination.copy(aws, group)
    if server.get("LoggingRole"):
        yield log_destination.group(aws, f"/aws/transfer/{server['ServerId']}")
