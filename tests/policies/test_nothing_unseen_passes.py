"""Whatever a resource is: what is not known of it, or not as it should be, is said of it.

What ought to be told is worked out here once more, in plain words and from the model alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scanner import agreements
from scanner.engine.embedded import EmbeddedEngine
from scanner.judge import judge
from scanner.model import AccessPath, Register, Waiver
from tests.inventories import FACTS, REGISTER, TODAY, inventory, primary, store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.model import Copy, Resource

# Of the countries that are drawn; one of them, XX, is none.
EEA = {"NL", "DE", "NO"}
KEEPS_NOTHING = {"temporary", "transit", "control-plane"}
# What is declared has no settings that could stay unseen; a party is judged by rules of its own.
RESOURCES = st.builds(
    lambda facts, basis: replace(store("x"), facts=replace(facts, party=None), basis=basis),
    FACTS,
    st.sampled_from(["observed", "planned"]),
)
MACHINE = store("pbx", public=None, persistence="transit", access=(), category="server")
WEBSITE = store("site", public=True, persistence="transit")


def is_placed(copy: Copy) -> bool:
    place = copy.location
    if place.basis == "inferred" or "XX" in place.countries:
        return False
    return bool(place.countries) or place.within is not None


def has_leave(path: AccessPath) -> bool:
    """A connection of one's own, from where none is needed, or with what the register says."""
    own = path.kind in {"endpoint", "network", "public"} and path.party is None
    if own and (path.principal is None or path.kind == "public"):
        if not path.origins:
            return path.kind != "network"
        from_far = set(path.origins) - EEA
        return not from_far or ("line" in path.entries and set(path.origins) <= {"GB"})
    named = path.party == "desk" and "look" in path.entries
    return named and set(path.origins) <= {"GB"}


def of_place(resource: Resource) -> Iterator[object]:
    facts = resource.facts
    if facts.persistence not in KEEPS_NOTHING:
        yield from (copy for copy in facts.copies if not is_placed(copy))
        none = {"key"} if resource.basis == "planned" else {"key", "planned"}
        if not any(copy.role not in none for copy in facts.copies):
            yield "no copy was seen"


def of_access(resource: Resource) -> Iterator[object]:
    yield from (path for path in resource.facts.access if not has_leave(path))


def of_exposure(resource: Resource) -> Iterator[object]:
    facts = resource.facts
    if facts.public or (facts.public is None and facts.persistence != "control-plane"):
        yield "anyone may get at it"


def of_encryption(resource: Resource) -> Iterator[object]:
    yield from (p for p in resource.facts.access if p.encryption not in {"enforced", "by-service"})


MATTERS = {
    of_place: {"location_unknown", "copies_unknown"},
    of_access: {"access_not_registered"},
    of_exposure: {"public_exposure"},
    of_encryption: {"plaintext_access"},
}


@pytest.mark.parametrize("agreement", ["article3", "callvoip"])
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(resource=RESOURCES)
@example(resource=MACHINE)
@example(resource=replace(MACHINE, facts=replace(MACHINE.facts, persistence="temporary")))
@example(resource=WEBSITE)
def test_it_is_said_of_any_resource(agreement: str, resource: Resource) -> None:
    stock = inventory(resource, store("y", primary("NL")), register=REGISTER)
    terms = agreements.load(agreement)

    result = judge(stock, [terms], EmbeddedEngine(), as_of=TODAY)

    said = {f.rule for f in result.findings if f.resource.id == resource.id}
    for matter, rules in MATTERS.items():
        assert bool(said & rules) or not any(matter(resource)), matter.__name__
    verdicts = {f"{c.agreement}:{c.clause}": c.verdict for c in result.clauses}
    clauses = {c for f in result.findings if f.severity != "warning" for c in f.clauses}
    assert {verdicts[clause] for clause in clauses} <= {"finding", "unknown"}


@pytest.mark.parametrize(("resource", "status"), [(MACHINE, "unknown"), (WEBSITE, "fail")])
def test_what_keeps_nothing_is_asked_who_reaches_it(resource: Resource, status: str) -> None:
    terms = agreements.load("article3")

    result = judge(inventory(resource), [terms], EmbeddedEngine(), as_of=TODAY)

    assert [(f.rule, f.status) for f in result.findings] == [("public_exposure", status)]


@pytest.mark.parametrize(("public", "principal", "verdict"), [
    (True, "aws:*", "finding"), (None, None, "unknown"),
])  # fmt: skip
@pytest.mark.parametrize(("agreement", "clause"), [
    ("article3", "3.2.minimum"), ("callvoip", "6.2"), ("whoyougonnacall", "10.access"),
])  # fmt: skip
def test_a_way_in_does_not_answer_for_a_clause_that_asks_only_who_reaches_it(
    agreement: str, clause: str, public: bool | None, principal: str | None, verdict: str
) -> None:
    way = AccessPath(kind="principal", encryption="by-service", principal=principal)
    bus = store("bus", public=public, persistence="transit", access=(way,))
    leave = Waiver(
        rule="access_not_registered", resource="*", reason="x", by="x", until=date(2027, 1, 1)
    )
    stock = inventory(bus, register=Register(waivers=(leave,)))

    result = judge(stock, [agreements.load(agreement)], EmbeddedEngine(), as_of=TODAY)

    assert [c.verdict for c in result.clauses if c.clause == clause] == [verdict]
