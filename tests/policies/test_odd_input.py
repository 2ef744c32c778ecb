"""Facts with a hole in them: still one answer for each part, and never a pass for want of a fact.

The engine counts for this: where a helper is undefined, an answer would be missing without a word.
"""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from scanner.engine.embedded import EmbeddedEngine
from scanner.engine.metadata import rules
from scanner.engine.protocol import Outcome, canonical, read_decision
from tests.policies.test_decision import document

if TYPE_CHECKING:
    from collections.abc import Iterator

Keys = tuple[str | int, ...]
Part = tuple[str, int, int | None, int | None, int | None]

KEEPS_NOTHING = {"temporary", "transit", "control-plane"}
# Without these there is nothing to ask, or nothing to ask it of.
NEEDED = {
    *("agreement", "rules", "register", "parties", "access", "resources", "copies", "role"),
    *("category", "controls", "kind"),
}


def whole() -> dict[str, Any]:
    values: dict[str, Any] = json.loads(canonical(document("callvoip")))
    values["agreement"]["rules"] = list(rules())
    return values


def holes(value: Any, at: Keys = ()) -> Iterator[Keys]:
    """Where a field can be left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NEEDED:
                yield (*at, key)
            yield from holes(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from holes(inner, (*at, index))


def without(value: Any, hole: Keys) -> Any:
    found = copy.deepcopy(value)
    inner = found
    for key in hole[:-1]:
        inner = inner[key]
    del inner[hole[-1]]
    return found


def is_reachable(resource: dict[str, Any]) -> bool:
    if resource.get("basis") == "declared":
        return False
    if resource.get("persistence") == "control-plane" and resource.get("public", 0) is not True:
        # What is left out is not known, and looked at.
        return "public" not in resource
    return True


def expected(values: dict[str, Any]) -> set[Part]:
    found: set[Part] = set()
    for name, rule in rules().items():
        for r, resource in enumerate(values["resources"]):
            stores = resource.get("persistence") not in KEEPS_NOTHING
            if rule.looks_at == "paths":
                found |= {(name, r, None, p, None) for p in range(len(resource["access"]))}
            elif rule.looks_at == "parties":
                known = resource.get("party") in values["register"]["parties"]
                found |= {(name, r, None, None, None)} if known else set()
            elif rule.looks_at == "stores":
                seen = stores and resource.get("basis") != "declared"
                found |= {(name, r, None, None, None)} if seen else set()
            elif rule.looks_at == "reachable":
                found |= {(name, r, None, None, None)} if is_reachable(resource) else set()
            elif rule.looks_at == "controls":
                found |= {
                    (name, r, None, None, c)
                    for c, control in enumerate(resource["controls"])
                    if control["kind"] in rule.kinds
                }
            elif stores and resource["category"] in (rule.categories or [resource["category"]]):
                roles = [c["role"] for c in resource["copies"]]
                found |= {
                    (name, r, c, None, None)
                    for c, role in enumerate(roles)
                    if role in (rule.roles or roles)
                }
    return found


def answers(values: dict[str, Any]) -> dict[Part, Outcome]:
    decided = read_decision(EmbeddedEngine().decide(values)).outcomes
    return {
        (rule, outcome.resource, outcome.copy, outcome.path, outcome.control): outcome
        for rule, outcomes in decided.items()
        for outcome in outcomes
    }


@pytest.fixture(scope="module")
def full() -> dict[Part, Outcome]:
    return answers(whole())


def test_whole_facts(full: dict[Part, Outcome]) -> None:
    assert set(full) == expected(whole())


@pytest.mark.parametrize("number", range(len(whole()["resources"])))
def test_resource_with_a_hole(number: int, full: dict[Part, Outcome]) -> None:
    values = whole()
    resource = values["resources"][number]
    values["resources"] = [without(resource, hole) for hole in holes(resource)]
    found = answers(values)
    assert set(found) == expected(values)
    for (rule, _, c, p, s), outcome in found.items():
        before = full.get((rule, number, c, p, s))
        # What counts as storage now that its persistence is not said, was not looked at before.
        assert outcome.status != "pass" or before is None or before.status == "pass"


REST = {key: value for key, value in whole().items() if key != "resources"}


@pytest.mark.parametrize("hole", list(holes(REST)), ids=lambda hole: ".".join(map(str, hole)))
def test_register_or_agreement_with_a_hole(hole: Keys, full: dict[Part, Outcome]) -> None:
    values = without(whole(), hole)
    found = answers(values)
    assert set(found) == expected(values)
    assert all(full[part].status == "pass" for part in found if found[part].status == "pass")
