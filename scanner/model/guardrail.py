"""Policies of an organization that refuse calls by region: evidence, which no rule reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scanner.model.facts import Location

GuardKind = Literal["service-control-policy", "resource-control-policy"]
GuardForm = Literal["only", "all-but", "allow-list", "not-understood"]
"""What a statement does with regions.

`only`: it refuses calls in every region but some. `all-but`: it refuses them in some regions and in
no other. `allow-list`: it allows calls in some regions, which refuses nothing by itself.
`not-understood`: it speaks of regions in a way that proves nothing here.
"""
GuardSight = Literal["read", "no-organization", "not-from-here", "refused"]
"""Whether the policies could be read: yes; there is no organization; not from this account, for
only the management account and delegated administrators are told; the permission is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What a policy hangs on. Below a `root` is every account, below a `unit` are some of them."""

    type: Literal["root", "unit", "account"]
    id: str
    name: str | None = None
    """Of a unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardrail:
    """One statement of a policy that speaks of regions, as far as it is understood.

    Actions, resources and conditions are as they stand in the policy, `*` for all of them.
    """

    id: str
    """The policy's ARN."""
    name: str
    kind: GuardKind
    form: GuardForm
    statement: str | None = None
    """The statement's own name, or its number where the policy has several."""
    regions: tuple[str, ...] = ()
    """The regions or patterns (`eu-*`) that it names."""
    through: tuple[Location, ...] = ()
    """The known regions, and those that it names itself, in which it refuses nothing; none where
    it refuses nothing at all, or that is not understood."""
    actions: tuple[str, ...] = ()
    exempt_actions: tuple[str, ...] = ()
    """If there are any, it holds for all actions but these."""
    resources: tuple[str, ...] = ()
    exempt_resources: tuple[str, ...] = ()
    exempt_principals: tuple[str, ...] = ()
    """Conditions that leave out whoever asks."""
    other_conditions: tuple[str, ...] = ()
    """Conditions that must hold besides."""
    attached: tuple[Attachment, ...] | None = None
    """`None` where that could not be read; attached to nothing, it does nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guards:
    """What one account could tell of the guard-rails of its organization."""

    provider: str
    account: str
    """The account that was asked, which is seldom the one that is held."""
    seen: GuardSight
    policies: int = 0
    """How many policies were listed, whatever they are about."""
    unread: tuple[str, ...] = ()
    """Names of those of which the text could not be read."""
    guardrails: tuple[Guardrail, ...] = ()
    calls: tuple[str, ...] = ()
