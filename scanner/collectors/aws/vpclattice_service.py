"""VPC Lattice services: listeners, whom the auth policy lets in, and where requests are logged.

Source: `vpc-lattice:ListServices`, `vpc-lattice:GetService` (`authType`),
`vpc-lattice:ListListeners` (`protocol`), `vpc-lattice:GetAuthPolicy` (in force only with AWS_IAM)
and `vpc-lattice:ListAccessLogSubscriptions`, of the service and of the networks that it is in
(`vpc-lattice:ListServiceNetworkServiceAssociations`), which log what goes to it too. Where the
network of another account logs is not seen. Services that other accounts share are read in those.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws import log_destination
from scanner.cloud.aws.bucket_place import HEAD_BUCKET
from scanner.cloud.policy_document import access_paths
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Encryption

SERVICE = "vpc-lattice"
SCOPE = "region"
CALLS = (
    *("ListServices", "GetService", "ListListeners", "GetAuthPolicy"),
    *("ListAccessLogSubscriptions", "ListServiceNetworkServiceAssociations"),
    *("ListTagsForResource", HEAD_BUCKET),
)

_WORDS: dict[str, Encryption] = {
    "HTTP": "none",
    "HTTPS": "enforced",
    "TLS_PASSTHROUGH": "enforced",
}
_WORST: tuple[Encryption, ...] = ("none", "unknown", "enforced")
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each service of this account."""
    found = aws.pages("list_services", "items", maxResults=100)
    return (item for item in found if arns.account(item["arn"]) == aws.account_id)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one service."""
    listeners = list(_listeners(aws, item["arn"]))
    arn, asked = item["arn"], {"serviceIdentifier": item["arn"], "maxResults": 100}
    networks = aws.read_all("list_service_network_service_associations", "items", **asked)
    loggers = [arn, *sorted({one["serviceNetworkArn"] for one in networks or ()})]
    logs = [_logs(aws, one) for one in loggers]
    tags = aws.read("list_tags_for_resource", resourceArn=arn)
    told = tags["tags"] if tags else {}
    copies = dict.fromkeys(copy for found in logs for copy in found or ())
    seen = networks is not None and None not in logs
    return aws.resource(
        arn,
        item["name"],
        Facts(
            category="log-store",
            persistence="transit" if seen and not copies else "persistent",
            copies=tuple(copies),
            access=(*listeners, *_others(aws, arn, listeners)),
            public=False,
        ),
        tags=[{"Key": key, "Value": value} for key, value in told.items()],
    )


def _logs(aws: Aws, arn: str) -> list[Copy] | None:
    """Return where a service or a network logs; `None` where that could not be read."""
    if (owner := arns.account(arn)) != aws.account_id:
        return [Copy(role="log", location=aws.place(None), owner=owner)]
    operation, asked = "list_access_log_subscriptions", {"resourceIdentifier": arn}
    found = aws.once(("logs", arn), lambda: aws.read_all(operation, "items", **asked))
    if found is None:
        return None
    return [log_destination.copy(aws, one["destinationArn"]) for one in found]


def _listeners(aws: Aws, arn: str) -> Iterator[AccessPath]:
    found = aws.read_all("list_listeners", "items", serviceIdentifier=arn, maxResults=100)
    if found is None:
        said = "the listeners could not be read"
        yield AccessPath(kind="endpoint", encryption="unknown", evidence=said)
    for one in found or ():
        protocol = one["protocol"]
        evidence = f"a listener for {protocol} on port {one['port']}"
        word = _WORDS.get(protocol, "unknown")
        yield AccessPath(kind="endpoint", encryption=word, evidence=evidence)


def _others(aws: Aws, arn: str, listeners: list[AccessPath]) -> tuple[AccessPath, ...]:
    service = aws.read("get_service", serviceIdentifier=arn)
    if service is None:
        said = "whether an auth policy is in force could not be read"
        return (AccessPath(kind="principal", encryption="unknown", evidence=said),)
    if service["authType"] == "NONE":
        return ()
    answer = aws.read("get_auth_policy", absent=_NO_POLICY, resourceIdentifier=arn)
    policy = {"Policy": answer["policy"]} if answer and "policy" in answer else None
    found = access_paths(policy, account=aws.account_id, arns=(f"{arn}/*",))[1:]
    # Each comes in by one of the listeners, and it is not told by which.
    words = {path.encryption for path in listeners}
    word: Encryption = next((word for word in _WORST if word in words), "unknown")
    return tuple(replace(path, encryption=word) for path in found)
