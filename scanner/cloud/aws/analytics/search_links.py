"""Connections between search domains, by which one searches the other or follows its indexes.

A domain that follows another pulls the other's data and keeps it (OpenSearch Service developer
guide, "Cross-cluster replication"); whether it does, only the domain itself knows. So the far end
of each connection counts as a copy, and one that connects to this domain as a way in too. Where
connections could not be read, there may be such an end, of nobody knows whom.

Source: `opensearch:DescribeOutboundConnections` and `opensearch:DescribeInboundConnections`
(`LocalDomainInfo`, `RemoteDomainInfo`, `ConnectionStatus`), each read once for a region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import endpoint, far_end
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

CALLS = ("DescribeOutboundConnections", "DescribeInboundConnections")

_OUT, _IN = "describe_outbound_connections", "describe_inbound_connections"
_OVER = {"DELETED", "REJECTED", "VALIDATION_FAILED"}
# In a region that does not have them.
_NOTHING = ("DisabledOperationException",)
_ENCRYPTED = "another domain may search or follow it; that needs encryption between nodes"


def copies(aws: Aws, domain: str) -> list[Copy]:
    """Return a copy for each domain in another region or account that this one is tied to."""
    ends = {_key(end) for kind in (_OUT, _IN) for end in _far_ends(aws, kind, domain)}
    unread = any(_all(aws, kind) is None for kind in (_OUT, _IN))
    perhaps = [Copy(role="replica", location=aws.place(None))] if unread else []
    return [*(_copy(aws, end) for end in sorted(ends)), *perhaps]


def paths(aws: Aws, domain: str) -> list[AccessPath]:
    """Return the path of each domain in another region or account that connects to this one."""
    if _all(aws, _IN) is None:
        return [endpoint.unread("which domains connect to it", "principal")]
    return [
        far_end.path(aws, (end.get("OwnerId"), end.get("Region")), "by-service", _ENCRYPTED)
        for end in sorted(_far_ends(aws, _IN, domain), key=_key)
    ]


def _far_ends(aws: Aws, operation: str, domain: str) -> Iterator[dict[str, Any]]:
    for connection in _all(aws, operation) or ():
        infos = (connection.get("LocalDomainInfo"), connection.get("RemoteDomainInfo"))
        ends = [(info or {}).get("AWSDomainInformation", {}) for info in infos]
        own = [end for end in ends if _key(end) == (aws.account_id, aws.region, domain)]
        status = connection.get("ConnectionStatus", {}).get("StatusCode")
        if own and status not in _OVER:
            others = (end for end in ends if end not in own)
            yield from (e for e in others if _key(e)[:2] != (aws.account_id, aws.region))


def _all(aws: Aws, operation: str) -> list[dict[str, Any]] | None:
    found: list[dict[str, Any]] | None = aws.once(
        (operation,),
        lambda: aws.read_all(operation, "Connections", nothing=_NOTHING, MaxResults=100),
    )
    return found


def _key(end: dict[str, Any]) -> tuple[str, str, str]:
    return end.get("OwnerId", ""), end.get("Region", ""), end.get("DomainName", "")


def _copy(aws: Aws, end: tuple[str, str, str]) -> Copy:
    owner, region, name = end
    known = owner and region and name
    return Copy(
        role="replica",
        location=aws.place(region or None),
        id=f"arn:{aws.partition}:es:{region}:{owner}:domain/{name}" if known else None,
        owner=owner or None,
    )
