"""Servers for files (Transfer Family), which keep them in buckets or file systems; FTP is in clear.

Source: `transfer:ListServers` and `transfer:DescribeServer` (`Protocols`, `EndpointType`,
`SecurityPolicyName`, `StructuredLogDestinations`, and `LoggingRole`: it then logs to a group of its
own name). What is kept is read at the bucket or the file system.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import log_destination
from scanner.model import AccessPath, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy, Encryption

SERVICE = "transfer"
SCOPE = "region"
CALLS = ("ListServers", "DescribeServer")

_WORDS: dict[str, Encryption] = {"FTP": "none", "FTPS": "enforced", "SFTP": "enforced"}
_OPEN = "; open to the internet"


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
            access=tuple(_paths(server)) if answer else (_unread(),),
            public=False,
        ),
        tags=tags,
    )


def _logs(aws: Aws, server: dict[str, Any]) -> Iterator[Copy]:
    for group in server.get("StructuredLogDestinations", []):
        yield log_destination.copy(aws, group)
    if server.get("LoggingRole"):
        yield log_destination.group(aws, f"/aws/transfer/{server['ServerId']}")


def _paths(server: dict[str, Any]) -> Iterator[AccessPath]:
    # In a VPC too it has public addresses if it was given some.
    elastic = server.get("EndpointDetails", {}).get("AddressAllocationIds")
    place = _OPEN if server["EndpointType"] == "PUBLIC" or elastic else ""
    policy = server.get("SecurityPolicyName", "not told")
    for protocol in server["Protocols"]:
        evidence = f"protocols: {protocol}; SecurityPolicyName is {policy}{place}"
        word = _WORDS.get(protocol, "unknown")
        yield AccessPath(kind="endpoint", encryption=word, evidence=evidence)


def _unread() -> AccessPath:
    said = "the protocols could not be read"
    return AccessPath(kind="endpoint", encryption="unknown", evidence=said)
