"""How a server for files (Transfer Family) is reached, one path for each protocol; FTP is in clear.

Source: `transfer:DescribeServer` (`Protocols`, `EndpointType`, `SecurityPolicyName`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Encryption

_WORDS: dict[str, Encryption] = {"FTP": "none", "FTPS": "enforced", "SFTP": "enforced"}
_OPEN = "; open to the internet"


def paths(server: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the paths to a server."""
    # In a VPC too it has public addresses if it was given some.
    elastic = server.get("EndpointDetails", {}).get("AddressAllocationIds")
    place = _OPEN if server["EndpointType"] == "PUBLIC" or elastic else ""
    policy = server.get("SecurityPolicyName", "not told")
    for protocol in server["Protocols"]:
        evidence = f"protocols: {protocol}; SecurityPolicyName is {policy}{place}"
        word = _WORDS.get(protocol, "unknown")
        yield AccessPath(kind="endpoint", encryption=word, evidence=evidence)
