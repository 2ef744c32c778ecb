"""What a deploy would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scanner.model.ref import At, ResourceRef
from scanner.model.words import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFile:
    """A plan or template that was read. `format` is for people, `digest` SHA-256 in hex."""

    file: str
    format: str
    digest: str
    resources: int
    """How many things it has after the deploy, of whatever type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What was there before the deploy, by the run of a scan that it was held against."""

    file: str
    finished: datetime
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What becomes of one thing that stores, and where its copies are before and after.

    `before` is empty where nothing is there yet, or nothing tells where it is; `after` where the
    deploy removes it.
    """

    resource: ResourceRef
    action: Action
    before: tuple[At, ...] = ()
    after: tuple[At, ...] = ()
    previous: str | None = None
    """The address that it had until now, where the deploy only moves it in the configuration."""
