"""How a planned API of API Gateway is reached: by TLS only, and by the edges of CloudFront or not.

It goes through the edges unless its endpoint is said to be of another type. Source: API Gateway API
reference, `CreateRestApi` and `CreateDomainName` (`endpointConfiguration`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.network import edges
from scanner.cloud.aws.network.api_domains import EDGE
from scanner.cloud.aws.network.api_paths import HTTPS
from scanner.kinds.place import AFTER
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath


def by_type(
    *paths: str, regional: str | None = None, domain: str | None = None
) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read it from these settings for the type of its endpoint.

    `regional` is a setting that goes with an endpoint in the region: with it, and without a type,
    what the type becomes is for the service to say. `domain` is the type of a name of its own,
    which is regional where it is not set.
    """

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        own = reading.path("by-service", HTTPS)
        told = [v for path in paths for v in reading.at(path) if isinstance(v, (str, Unknown))]
        also = reading.at(domain) if domain else []
        if EDGE in (*told, *also) or not (told or (regional and reading.at(regional))):
            return own, edges.path("by-service", f"{HTTPS}; served")
        if not told or any(isinstance(value, Unknown) for value in (*told, *also)):
            return own, edges.perhaps("by-service", f"{HTTPS}; its type is {AFTER}; served")
        return (own,)

    return access
