"""The edges of Amazon's network, where CloudFront and what is built on it end a connection.

Whoever is served, edges all over the world may serve: each price class of CloudFront has those of
the United States and Europe, and no setting leaves only Europe. A scan and a plan tell them alike,
by what is here. Source: CloudFront pricing page, "Price classes"; API Gateway developer guide, "API
endpoint types"; Global Accelerator guide, "How it works".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from scanner.model import Encryption

COUNTRIES = ("US",)
"""Outside the EEA and certain; there are others, which AWS does not list by price class."""
EVERYWHERE = "at edges all over the world, those in the United States among them"

VIEWERS: dict[str, Encryption] = {
    "https-only": "enforced",
    "redirect-to-https": "enforced",
    "allow-all": "optional",
}
"""How viewers come, by what a behaviour says of that (`ViewerProtocolPolicy`)."""
ORIGINS: dict[str, Encryption] = {"https-only": "enforced", "http-only": "none"}
"""How an edge fetches, by what the origin says (`OriginProtocolPolicy`); or as the viewer came."""

_WORST: tuple[Encryption, ...] = ("none", "optional", "unknown")


def path(encryption: Encryption, evidence: str, also: Iterable[str] = ()) -> AccessPath:
    """Return the way by which the edges come to the data, from these countries `also`."""
    origins = tuple(sorted({*COUNTRIES, *also}))
    return AccessPath(
        kind="network", encryption=encryption, origins=origins, evidence=f"{evidence} {EVERYWHERE}"
    )


def perhaps(encryption: Encryption, evidence: str) -> AccessPath:
    """Return the way by which they may come, where what decides it is not known: from anywhere."""
    return replace(path(encryption, evidence), origins=())


def worst(words: Collection[Encryption]) -> Encryption:
    """Return the least of these; without any, what comes is as strict as it can be."""
    return next((word for word in _WORST if word in words), "enforced")
