"""How much was looked at: as many parts as the rules were asked about, and no more."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.engine.metadata import rules
from scanner.judge import _parts
from scanner.looked import Looked, looked_at, shapes
from scanner.model import AccessPath, Control, Copy
from tests import samples
from tests.inventories import FACTS, REGISTER, location, primary, store

if TYPE_CHECKING:
    from scanner.model import Facts, Resource

RESULT = replace(samples.clean(), register=REGISTER)
PATH = AccessPath(kind="endpoint", encryption="enforced")
KINDS = {"planned": "planned", "key": "keys"}
KEEPS_NOTHING = {"temporary", "transit", "control-plane"}


def looked(resources: list[Resource], *asked: str) -> Looked | None:
    return looked_at(RESULT, asked, shapes(resources))


def copy(role: Any) -> Copy:
    return Copy(role=role, location=location("DE"))


ESTATE = [
    store("a", copy("primary"), copy("replica"), copy("key"), access=(PATH, PATH)),
    store("b", copy("primary"), copy("planned"), copy("planned"), category="database"),
    store("c", copy("primary"), persistence="transit", access=(PATH,)),
    store("d", persistence="control-plane", controls=(Control(kind="audit-trail", on=True),)),
    store("e", copy("log"), controls=(Control(kind="backup", on=None),) * 2),
    store("desk", copy("primary"), basis="declared", party="desk", access=()),
    store("gone", basis="declared", party="gone", access=()),
]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ((), Looked()),
        (("storage_outside_eea",), Looked(copies=3, stores=3)),
        (("replica_outside_eea",), Looked(copies=1, stores=1)),
        (("key_outside_eea",), Looked(keys=1, stores=1)),
        (("planned_copy_outside_eea",), Looked(planned=2, stores=1)),
        (("storage_outside_eea", "replica_outside_eea"), Looked(copies=4, stores=3)),
        # The same copy by two rules is one copy.
        (
            ("storage_outside_eea", "location_unknown"),
            Looked(copies=5, planned=2, keys=1, stores=4),
        ),
        (("copy_not_encrypted",), Looked(copies=1, stores=1)),
        (("copies_unknown",), Looked(stores=3)),
        (("copies_unknown", "log_copy_outside_eea"), Looked(copies=1, stores=3)),
        (("public_exposure",), Looked(stores=3, passing=1)),
        (("plaintext_access",), Looked(paths=6)),
        (("subprocessor_unsigned",), Looked(parties=1)),
        (("audit_trail_off",), Looked(controls=1)),
        (("backup_missing",), Looked(controls=2)),
        (("backup_missing", "audit_trail_off", "second_factor_off"), Looked(controls=3)),
    ],
)  # fmt: skip
def test_what_rules_were_asked_about(asked: tuple[str, ...], expected: Looked) -> None:
    assert looked(ESTATE, *asked) == expected
    assert bool(expected) == bool(asked)
    # Equal ones are counted, and not asked about again.
    twice = looked(ESTATE * 2, *asked)
    assert twice == Looked(**{k: 2 * getattr(expected, k) for k in Looked.__dataclass_fields__})


def test_a_rule_that_this_version_lacks_is_no_number() -> None:
    assert looked(ESTATE, "storage_outside_eea", "rule_of_tomorrow") is None


@settings(max_examples=20, deadline=None)
@given(facts=st.lists(FACTS, max_size=4))
def test_as_many_as_the_judge_has_an_answer_for(facts: list[Facts]) -> None:
    resources = [
        replace(store(f"r{n}"), facts=one, basis="declared" if one.party else "observed")
        for n, one in enumerate(facts)
    ]
    for name, rule in rules().items():
        parts = list(_parts(rule, resources, REGISTER))
        expected: Counter[str] = Counter()
        for r, c, _, _ in parts:
            keeps = resources[r].facts.persistence not in KEEPS_NOTHING
            if rule.looks_at == "copies" and c is not None:
                expected[KINDS.get(resources[r].facts.copies[c].role, "copies")] += 1
            elif rule.looks_at == "reachable":
                expected["stores" if keeps else "passing"] += 1
            else:
                expected[rule.looks_at] += 1
        if rule.looks_at == "copies":
            expected["stores"] = len({r for r, *_ in parts})
        assert looked(resources, name) == Looked(**expected), name


def test_resources_of_one_shape_are_counted_together() -> None:
    one, other = store("a", primary("DE")), store("b", primary("US"))
    assert list(shapes([one, other, one]).values()) == [3]
    different = [
        one,
        replace(one, basis="declared"),
        store("a", primary("DE"), persistence="transit"),
        store("a", copy("replica")),
        store("a", primary("DE"), access=()),
        store("a", primary("DE"), party="desk"),
        store("a", primary("DE"), category="database"),
        store("a", primary("DE"), controls=(Control(kind="backup", on=True),)),
    ]
    assert list(shapes(different).values()) == [1] * len(different)
