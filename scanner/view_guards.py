"""Guard-rails on regions for reports: what each lets through, what is outside the EEA first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner.figures import standing
from scanner.model import GuardForm, Guardrail, Guards, GuardSight, Location

if TYPE_CHECKING:
    from scanner.model import Result

_ORDER: tuple[GuardForm, ...] = ("only", "all-but", "allow-list", "not-understood")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rail:
    """One guard-rail, and where it lets calls through."""

    guardrail: Guardrail
    accounts: tuple[tuple[str, str], ...]
    """Provider and account of each that told of it."""
    outside: tuple[Location, ...]
    unknown: tuple[Location, ...]
    inside: tuple[Location, ...]

    @property
    def patterns(self) -> bool:
        """Whether it names regions by a pattern, which new regions may fit."""
        return any(set(name) & {"*", "?"} for name in self.guardrail.regions)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardsView:
    """All guard-rails that were read, and the accounts that told nothing of them."""

    rails: tuple[Rail, ...]
    read: tuple[Guards, ...]
    """Accounts that listed policies, or found that there are none."""
    elsewhere: tuple[Guards, ...]
    """Accounts that are only members of an organization: AWS tells them nothing."""
    refused: tuple[Guards, ...]
    unread: tuple[str, ...]
    """Names of policies of which the text could not be read."""

    def __bool__(self) -> bool:
        """Say whether there is anything to tell."""
        return bool(self.rails or self.read or self.elsewhere or self.refused)


def guards_view(result: Result) -> GuardsView:
    """Prepare what the accounts of one run told."""
    told: defaultdict[Guardrail, list[tuple[str, str]]] = defaultdict(list)
    for guards in result.guards:
        for guardrail in guards.guardrails:
            told[guardrail].append((guards.provider, guards.account))
    return GuardsView(
        rails=tuple(_rail(one, told[one]) for one in sorted(told, key=_order)),
        read=_seen(result, "read"),
        elsewhere=_seen(result, "not-from-here"),
        refused=_seen(result, "refused"),
        unread=tuple(sorted({name for guards in result.guards for name in guards.unread})),
    )


def _seen(result: Result, sight: GuardSight) -> tuple[Guards, ...]:
    return tuple(guards for guards in result.guards if guards.seen == sight)


def _order(guardrail: Guardrail) -> tuple[int, str, str, str]:
    form = _ORDER.index(guardrail.form)
    return form, guardrail.name, guardrail.id, guardrail.statement or ""


def _rail(guardrail: Guardrail, accounts: list[tuple[str, str]]) -> Rail:
    by_side: defaultdict[str, list[Location]] = defaultdict(list)
    for at in guardrail.through:
        by_side[standing(at)].append(at)
    return Rail(
        guardrail=guardrail,
        accounts=tuple(accounts),
        outside=tuple(by_side["outside"]),
        unknown=tuple(by_side["unknown"]),
        inside=tuple(by_side["inside"]),
    )
