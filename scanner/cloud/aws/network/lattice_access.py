"""How a service of VPC Lattice is reached: by which listeners, and by whom.

Source: `vpc-lattice:ListListeners` (`protocol`), `vpc-lattice:GetService` (`authType`) and
`vpc-lattice:GetAuthPolicy`, which is in force only with AWS_IAM.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import unread
from scanner.cloud.policy_document import access_paths
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

CALLS = ("GetService", "ListListeners", "GetAuthPolicy")

PROTOCOLS: dict[str, Encryption] = {
    "HTTP": "none",
    "HTTPS": "enforced",
    "TLS_PASSTHROUGH": "enforced",
}
"""How a listener is reached, by its protocol."""

_WORST: tuple[Encryption, ...] = ("none", "unknown", "enforced")
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"policy": None}}


def paths(aws: Aws, service: str) -> tuple[AccessPath, ...]:
    """Return the path of each listener of a service, given by its ARN, and of each outsider."""
    listeners = list(_listeners(aws, service))
    return (*listeners, *_others(aws, service, listeners))


def _listeners(aws: Aws, service: str) -> Iterator[AccessPath]:
    found = aws.read_all("list_listeners", "items", serviceIdentifier=service, maxResults=100)
    if found is None:
        yield unread("the listeners")
    for one in found or ():
        protocol = one["protocol"]
        evidence = f"a listener for {protocol} on port {one['port']}"
        word = PROTOCOLS.get(protocol, "unknown")
        yield AccessPath(kind="endpoint", encryption=word, evidence=evidence)


def _others(aws: Aws, service: str, listeners: list[AccessPath]) -> tuple[AccessPath, ...]:
    about = aws.read("get_service", serviceIdentifier=service)
    if about is None:
        return (unread("whether an auth policy is in force", "principal"),)
    if about["authType"] == "NONE":
        return ()
    answer = aws.read("get_auth_policy", absent=_NO_POLICY, resourceIdentifier=service)
    policy = {"Policy": answer["policy"]} if answer and "policy" in answer else None
    found = access_paths(policy, account=aws.account_id, arns=(f"{service}/*",))[1:]
    # Each comes in by one of the listeners, and it is not told by which.
    words = {path.encryption for path in listeners}
    word: Encryption = next((word for word in _WORST if word in words), "unknown")
    return tuple(replace(path, encryption=word) for path in found)
