"""Everything that was seen, and what could not be seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from scanner.model.change import Change, PlanFile, Today
from scanner.model.facts import Resource
from scanner.model.guardrail import Guards
from scanner.model.register import Register
from scanner.model.words import CoverageStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What became of looking at one (provider, account, region, type)."""

    provider: str
    account: str
    region: str
    type: str
    status: CoverageStatus
    detail: str | None = None
    missing_permission: str | None = None
    confirmed_by: str | None = None
    """Who declared that nothing is left in a disabled region; `None` where nobody did."""
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The credentials a target was read with."""

    provider: str
    account: str
    principal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """Everything seen, everything declared, and what could not be seen. UTC times."""

    started: datetime
    finished: datetime
    identities: tuple[Identity, ...]
    resources: tuple[Resource, ...]
    coverage: tuple[Coverage, ...]
    register: Register
    plans: tuple[PlanFile, ...] = ()
    """The plans and templates that this was read from; empty for what is there."""
    changes: tuple[Change, ...] = ()
    today: Today | None = None
    guards: tuple[Guards, ...] = ()
    """What each account told of guard-rails on regions; it changes no verdict."""
    schema: Literal["residency/inventory/1"] = "residency/inventory/1"
