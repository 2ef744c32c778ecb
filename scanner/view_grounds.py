"""On what a transfer to a country may rest, and in which state each ground is on the day judged.

Facts for people to read. Whether a ground carries a transfer is for the rules, and for a person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from scanner import words
from scanner.engine.bundle import load
from scanner.figures import Standing, standing
from scanner.model import At, Safeguard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scanner.agreements import Agreement
    from scanner.model import Party
    from scanner.words import Language

Use = Literal["seat", "stores", "processes", "access"]
State = Literal[
    "in-force", "ending", "ended", "suspended", "annulled", "repealed", "not-yet", "old",
    "incomplete", "other-data",
]  # fmt: skip
Kind = Literal["eea", "adequacy", "dpf", "scc", "bcr", "scope"]

_CLAUSES = {"scc", "bcr"}
_HOLDS = {"in-force", "ending"}
CHECKED_DAYS = 400
"""As policies/residency/lib/transfer.rego counts: longer ago, a safeguard without end is old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """An adequacy decision (`decision`, `coverage`, `seen`), or a safeguard of the register."""

    kind: Kind
    state: State
    until: date | None = None
    decision: str | None = None
    coverage: str | None = None
    unproven: bool = False
    """Whether the decision asks for proof of the recipient, and the register has none that holds on
    the day."""
    seen: date | None = None
    """When the state of the decision was last seen."""
    safeguard: Safeguard | None = None
    accepted_by: tuple[str, ...] = ()
    """Which of the agreements take such a safeguard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryUse:
    """A country that the register names for a party: what for, and the grounds for it."""

    country: str
    uses: tuple[Use, ...]
    grounds: tuple[Ground, ...]

    @property
    def is_outside(self) -> bool:
        """Whether it is outside the EEA."""
        return is_outside(self.country)

    @property
    def standing(self) -> Standing:
        """On which side of the border of the EEA it is."""
        return standing(At(countries=(self.country,)))


def is_outside(country: str) -> bool:
    """Say whether a code is a country, and outside the EEA."""
    known = load().data["countries"].get(country)
    return known is not None and not known["eea"]


def is_uncertain(country: str) -> bool:
    """Say whether the law of the place is in dispute, so that a jurist must look."""
    known = load().data["countries"].get(country)
    return known is not None and bool(known["uncertain"])


def uses(party: Party) -> dict[str, tuple[Use, ...]]:
    """Return what each country is named for in the register."""
    named: dict[Use, tuple[str, ...]] = {
        "seat": (party.country,) if party.country else (),
        "stores": party.stores_in,
        "processes": party.processes_in,
        "access": party.access_from,
    }
    codes = {code for countries in named.values() for code in countries}
    return {c: tuple(use for use, where in named.items() if c in where) for c in codes}


def countries_of(
    party: Party, day: date, agreements: Sequence[Agreement], language: Language
) -> tuple[CountryUse, ...]:
    """Return the countries of a party with their grounds, by name."""
    found = uses(party)
    return tuple(
        CountryUse(country=c, uses=found[c], grounds=grounds(c, party, day, agreements))
        for c in sorted(found, key=lambda code: words.country(code, language))
    )


def grounds(
    country: str, party: Party | None, day: date, agreements: Sequence[Agreement]
) -> tuple[Ground, ...]:
    """Return all that a transfer to this country and party might rest on; empty is nothing."""
    known = load().data["countries"].get(country)
    if known is None:
        return ()
    if known["eea"]:
        return (Ground(kind="eea", state="in-force"),)
    warning = max((a.adequacy_warning_days for a in agreements), default=0)
    decision = load().data["adequacy"].get(country)
    found = [_adequacy(decision, day, warning)] if decision else []
    base = found[0] if found else None
    wanted = _wanted(base)
    recorded = party.safeguards if party else ()
    for safeguard in recorded:
        if safeguard.kind in wanted:
            found += [
                Ground(
                    kind=safeguard.kind,
                    state=_limited(_of_safeguard(safeguard, party, day, warning), safeguard, base),
                    until=safeguard.until,
                    safeguard=safeguard,
                    accepted_by=_accepting(safeguard, agreements),
                )
            ]
    if base and (proof := wanted - _CLAUSES):
        held = any(one.kind in proof and one.state in _HOLDS for one in found[1:])
        found[0] = replace(base, unproven=not held)
    return tuple(found)


def _wanted(decision: Ground | None) -> set[str]:
    # A listing and a proof of scope only mean something for a decision that asks for them.
    partial = {"certified-organisations-only": {"dpf"}, "partial": {"scope"}}
    return _CLAUSES | partial.get(decision.coverage or "" if decision else "", set())


def _adequacy(decision: dict[str, Any], day: date, warning: int) -> Ground:
    until = _day(decision["expires"])
    begun = [b for b in (_day(decision["adopted"]), _day(decision["in_force"])) if b]
    state: State
    if decision["status"] != "in force":
        state = decision["status"]
    elif not begun or max(begun) > day:
        state = "not-yet"
    else:
        state = _by_end(until, day, warning)
    return Ground(
        kind="adequacy",
        state=state,
        until=until,
        decision=decision["decision"],
        coverage=decision["coverage"],
        seen=_day(decision["last_seen"]),
    )


def _accepting(safeguard: Safeguard, agreements: Iterable[Agreement]) -> tuple[str, ...]:
    # A proof of scope belongs to the decision, and no agreement has to name it.
    return tuple(a.id for a in agreements if safeguard.kind in (*a.safeguards, "scope"))


def _limited(state: State, safeguard: Safeguard, decision: Ground | None) -> State:
    # What rests on a decision is worth no more than it.
    rests = decision is not None and safeguard.kind in {"dpf", "scope"}
    if rests and decision and decision.state != "in-force" and state in {"in-force", "ending"}:
        return decision.state
    return state


def _of_safeguard(safeguard: Safeguard, party: Party | None, day: date, warning: int) -> State:
    state = _by_end(safeguard.until, day, warning)
    if safeguard.checked > day:
        return "not-yet"
    if state == "ended":
        return "ended"
    if safeguard.until is None and day - safeguard.checked > timedelta(days=CHECKED_DAYS):
        return "old"
    return _lack(safeguard, party) or state


def _lack(safeguard: Safeguard, party: Party | None) -> State | None:
    if safeguard.kind in {"scc", "bcr"}:
        return None if safeguard.assessment else "incomplete"
    if safeguard.kind == "dpf":
        hr = party.hr_data if party else None
        needed = {True: {"hr"}, False: {"non-hr"}, None: {"hr", "non-hr"}}[hr]
        if not safeguard.covers:
            return "incomplete"
        return "other-data" if needed - set(safeguard.covers) else None
    return None


def _by_end(until: date | None, day: date, warning: int) -> State:
    if until is None:
        return "in-force"
    if until < day:
        return "ended"
    return "ending" if until - day <= timedelta(days=warning) else "in-force"


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
