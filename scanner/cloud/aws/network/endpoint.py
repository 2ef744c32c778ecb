"""Paths to what is reached by a service's own endpoint, whatever the resource behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.model import AccessPath

if TYPE_CHECKING:
    from scanner.model import PathKind


def https_only(evidence: str) -> AccessPath:
    """Return the path by an endpoint that takes nothing but TLS; `evidence` says which it is."""
    return AccessPath(kind="endpoint", encryption="by-service", evidence=evidence)


def unread(what: str, kind: PathKind = "endpoint") -> AccessPath:
    """Return the path that there may be where `what` could not be read: of nobody knows whom."""
    return AccessPath(kind=kind, encryption="unknown", evidence=f"{what} could not be read")
