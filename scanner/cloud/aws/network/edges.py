"""The edges of Amazon's network, where CloudFront and what is built on it end a connection.

Whoever is served, edges all over the world may serve: each price class of CloudFront has those of
the United States and Europe, and no setting leaves only Europe. Source: CloudFront pricing page,
"Price classes"; API Gateway developer guide, "API endpoint types"; Global Accelerator guide, "How
it works".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.model import Encryption

COUNTRIES = ("US",)
"""Outside the EEA and certain; there are others, which AWS does not list by price class."""
EVERYWHERE = "at edges all over the world, those in the United States among them"


def path(encryption: Encryption, evidence: str, also: Iterable[str] = ()) -> AccessPath:
    """Return the way by which the edges come to the data, from these countries `also`."""
    origins = tuple(sorted({*COUNTRIES, *also}))
    return AccessPath(
        kind="network", encryption=encryption, origins=origins, evidence=f"{evidence} {EVERYWHERE}"
    )
