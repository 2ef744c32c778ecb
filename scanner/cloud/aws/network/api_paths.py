"""How an API of API Gateway is reached: by TLS only, and by the edges of CloudFront if it says so.

Source: API Gateway developer guide, "Security policies" (it takes no plain HTTP) and "API endpoint
types" (an edge-optimized API or domain name goes through the nearest edge).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.cloud.aws.network import edges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scanner.cloud.aws.network.api_domains import Domain
    from scanner.model import AccessPath

HTTPS = "an API, which takes TLS only"
_UNREAD = "; its domain names could not be read"


def paths(
    found: Sequence[AccessPath], domains: Sequence[Domain] | None, *, edge: bool
) -> Iterator[AccessPath]:
    """Yield these paths, of which the first is the endpoint, and that of the edges."""
    policies = sorted({policy for domain in domains or () for policy in domain.policies})
    said = f"; policies of its domain names: {', '.join(policies)}" if policies else ""
    said = _UNREAD if domains is None else said
    yield replace(found[0], evidence=f"{found[0].evidence}{said}")
    yield from found[1:]
    if edge or domains is None or any(domain.edge for domain in domains):
        unread = _UNREAD if domains is None and not edge else ""
        word = found[0].encryption
        yield edges.path(word, f"{HTTPS}{unread}; served")
