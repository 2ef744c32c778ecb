"""Which resource, and which part of it, is meant."""

from __future__ import annotations

from dataclasses import dataclass

from scanner.model.words import ControlKind, LocationBasis, PathKind, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceRef:
    """Identity of a resource as findings carry it."""

    id: str
    type: str
    provider: str
    account: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """Which part of the resource is meant, or all of it.

    A copy has a `role`, a path or a safeguard a `kind`.
    """

    role: Role | None = None
    kind: PathKind | ControlKind | None = None
    id: str | None = None
    """The copy's own id or the path's principal, where there is one."""
    location: str | None = None
    countries: tuple[str, ...] = ()
    within: str | None = None
    place: str | None = None
    basis: LocationBasis | None = None
    """How the place is known."""
