"""The agreements: every promise in both languages, every rule in its place."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from scanner import agreements, model

POLICIES = Path(__file__).parents[2] / "policies"
RULES = {
    p.stem
    for p in (POLICIES / "residency" / "rules").rglob("*.rego")
    if not p.stem.endswith("_test")
}
ARTICLE3 = (
    "3.1.processing 3.1.storage 3.1.definition 3.1.locations"
    " 3.2.countries 3.2.storage 3.2.encrypted 3.2.minimum 3.3"
)
CLAUSES = {
    "article3": ARTICLE3,
    "callvoip": f"{ARTICLE3} 5.1 5.2 6.2 10 12.3 annex-1 annex-2 annex-3",
    "whoyougonnacall": (
        "2-3 4-13 8 9 10.traffic 10.database-key 10.access 10.logging 10.backups 12"
    ),
}
EVERY = [
    pytest.param(clause, id=f"{name}:{clause_id}")
    for name in agreements.known()
    for clause_id, clause in agreements.load(name).clause.items()
]


@pytest.mark.parametrize("name", CLAUSES)
def test_clauses_in_the_order_of_the_text(name: str) -> None:
    assert " ".join(agreements.load(name).clause) == CLAUSES[name]


@pytest.mark.parametrize("clause", EVERY)
def test_clause_is_told_in_both_languages(clause: agreements.Clause) -> None:
    for told in (clause.title, clause.text):
        assert sorted(told) == ["en", "nl"]
        assert all(text == text.strip() and text for text in told.values())
        assert told["en"] != told["nl"] or told["en"] == "Audit"


@pytest.mark.parametrize("clause", EVERY)
def test_clause_names_rules_that_exist_once_each(clause: agreements.Clause) -> None:
    assert set(clause.rules) <= RULES
    assert len(set(clause.rules)) == len(clause.rules)


@pytest.mark.parametrize("clause", EVERY)
def test_what_a_person_fills_in_has_no_rules(clause: agreements.Clause) -> None:
    assert clause.how
    assert set(clause.how) <= set(get_args(model.How))
    if "fill" in clause.how:
        assert clause.how == ("fill",)
        assert clause.rules == ()


def test_every_rule_stands_in_an_agreement() -> None:
    named = {rule for name in agreements.known() for rule in agreements.load(name).rules}
    assert named == RULES


@pytest.mark.parametrize("name", agreements.known())
def test_agreement_says_where_it_comes_from(name: str) -> None:
    agreement = agreements.load(name)
    assert sorted(agreement.name) == ["en", "nl"]
    assert sorted(agreement.source) == ["document", "parties", "version"]


def test_callvoip_keeps_the_core_as_it_is() -> None:
    core, whole = agreements.load("article3"), agreements.load("callvoip")
    assert {clause: whole.clause[clause] for clause in core.clause} == core.clause
    assert whole.safeguards == core.safeguards == ("dpf",)


def test_clauses_with_an_assessment_are_a_ground_only_where_the_agreement_says_so() -> None:
    assert agreements.load("whoyougonnacall").safeguards == ("dpf", "scc", "bcr")
