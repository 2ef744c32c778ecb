"""In which state a ground for transfer is, on the day that is judged."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from scanner import view_grounds
from scanner.bundled import bundled
from scanner.model import Party, Safeguard
from scanner.view_grounds import CHECKED_DAYS, grounds
from tests import samples

if TYPE_CHECKING:
    from scanner.view_grounds import Ground

DAY = samples.AS_OF


def of(country: str, *safeguards: Safeguard, day: date = DAY, **of_party: Any) -> list[Ground]:
    party = Party(id="p", name="P", role="sub-processor", safeguards=safeguards, **of_party)
    return list(grounds(country, party, day, samples.load("telephony", "rosters")))


def states(found: list[Ground]) -> list[tuple[str, str]]:
    return [(ground.kind, ground.state) for ground in found]


def scc(**changes: Any) -> Safeguard:
    given = {"kind": "scc", "checked": date(2026, 11, 1), "assessment": "tia", **changes}
    return Safeguard(**given)


def dpf(**changes: Any) -> Safeguard:
    given = {"kind": "dpf", "checked": date(2026, 11, 1), "covers": ("hr", "non-hr"), **changes}
    return Safeguard(**given)


@pytest.mark.parametrize(
    ("country", "day", "expected"),
    [
        ("NL", DAY, [("eea", "in-force")]),
        ("NO", DAY, [("eea", "in-force")]),
        ("ZA", DAY, []),
        ("XX", DAY, []),
        ("GB", DAY, [("adequacy", "in-force")]),
        ("GB", date(2031, 7, 1), [("adequacy", "ending")]),
        ("GB", date(2031, 12, 27), [("adequacy", "ending")]),
        ("GB", date(2031, 12, 28), [("adequacy", "ended")]),
        ("GB", date(2021, 6, 27), [("adequacy", "not-yet")]),
        ("BR", date(2026, 1, 25), [("adequacy", "not-yet")]),
    ],
)
def test_decisions(country: str, day: date, expected: list[tuple[str, str]]) -> None:
    assert states(of(country, day=day)) == expected


@pytest.mark.parametrize(
    ("safeguard", "state"),
    [
        (scc(), "in-force"),
        (scc(until=date(2026, 11, 21)), "ended"),
        (scc(until=DAY), "ending"),
        (scc(until=date(2028, 1, 1)), "in-force"),
        (scc(assessment=None), "incomplete"),
        (scc(checked=date(2026, 11, 23)), "not-yet"),
        (scc(checked=date(2025, 10, 17)), "old"),
        (scc(checked=date(2025, 10, 18)), "in-force"),
        (scc(checked=date(2020, 1, 1), until=date(2028, 1, 1)), "in-force"),
        (scc(kind="bcr"), "in-force"),
    ],
)
def test_safeguards(safeguard: Safeguard, state: str) -> None:
    assert states(of("ZA", safeguard)) == [(safeguard.kind, state)]


def test_which_agreements_accept_it() -> None:
    assert of("ZA", scc())[0].accepted_by == ("rosters",)
    assert of("US", dpf())[1].accepted_by == ("telephony", "rosters")


@pytest.mark.parametrize(
    ("covers", "hr_data", "state"),
    [
        (("hr", "non-hr"), None, "in-force"),
        (("non-hr",), None, "other-data"),
        (("non-hr",), False, "in-force"),
        (("non-hr",), True, "other-data"),
        ((), False, "incomplete"),
    ],
)
def test_a_listing(covers: tuple[Any, ...], hr_data: bool | None, state: str) -> None:
    found = of("US", dpf(covers=covers), hr_data=hr_data)
    assert states(found) == [("adequacy", "in-force"), ("dpf", state)]
    # What is no proof on that day does not make the decision hold for the recipient.
    assert found[0].unproven == (state != "in-force")


def test_an_old_listing_is_no_proof() -> None:
    assert [ground.unproven for ground in of("US", dpf(checked=date(2025, 1, 1)))] == [True, False]
    assert [ground.unproven for ground in of("US", dpf(until=DAY))] == [False, False]


def test_a_decision_for_some_recipients_needs_proof() -> None:
    assert [ground.unproven for ground in of("US")] == [True]
    assert [ground.unproven for ground in of("US", scc())] == [True, False]
    assert [ground.unproven for ground in of("CA")] == [True]
    proven = of("CA", Safeguard(kind="scope", checked=date(2026, 11, 1)))
    assert states(proven) == [("adequacy", "in-force"), ("scope", "in-force")]
    assert not proven[0].unproven
    # A listing says nothing where no decision asks for one.
    assert states(of("ZA", dpf())) == []
    assert states(of("GB", dpf())) == [("adequacy", "in-force")]


def test_a_listing_falls_with_its_decision(monkeypatch: pytest.MonkeyPatch) -> None:
    from scanner.engine.bundle import Bundle, load

    known = load()
    us = {**known.data["adequacy"]["US"], "status": "suspended"}
    data = {**known.data, "adequacy": {**known.data["adequacy"], "US": us}}
    monkeypatch.setattr(view_grounds, "load", lambda: Bundle(modules={}, data=data))
    assert states(of("US", dpf(), scc())) == [
        ("adequacy", "suspended"),
        ("dpf", "suspended"),
        ("scc", "in-force"),
    ]


def test_days_are_counted_as_the_policies_do() -> None:
    text = (bundled("policies") / "residency" / "lib" / "transfer.rego").read_text(encoding="utf-8")
    assert f"_checked_days := {CHECKED_DAYS}\n" in text


def test_disputed_territory_is_for_a_jurist() -> None:
    assert view_grounds.is_uncertain("SJ")
    assert view_grounds.is_outside("SJ")
    assert not view_grounds.is_uncertain("GB")
    assert not view_grounds.is_outside("XX")
