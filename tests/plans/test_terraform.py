"""Plans of Terraform and OpenTofu against the answers written beside them, whole."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from scanner import plans
from scanner.plans import Told

if TYPE_CHECKING:
    from scanner.plans import Gap, Thing

CASES = Path(__file__).parents[1] / "fixtures" / "plans" / "terraform"


def _thing(thing: Thing) -> dict[str, Any]:
    where, was = thing.where, thing.was
    told = {
        "address": thing.address,
        "type": thing.type,
        "provider": thing.provider,
        "action": thing.action,
        "previous": thing.previous,
        "code": where.code,
        "step": where.step,
        "why": where.why,
        "settle": where.settle,
        "was": was and (was.code or "unknown"),
    }
    return {name: value for name, value in told.items() if value is not None}


def _gap(gap: Gap) -> dict[str, str]:
    told = {"type": gap.type, "why": gap.why, "address": gap.address}
    if gap.provider != "*":
        told["provider"] = gap.provider
    return {name: value for name, value in told.items() if value is not None}


@pytest.mark.parametrize(
    "expected",
    sorted(CASES.glob("*/expected*.toml")),
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_where_things_will_be(expected: Path) -> None:
    answer: dict[str, Any] = {"told": {}, "things": [], "gone": [], "gaps": []}
    answer |= tomllib.loads(expected.read_text(encoding="utf-8"))
    [stack] = plans.read(str(expected.parent / "plan.json"), Told(providers=answer["told"]))
    assert {
        "told": answer["told"],
        "things": [_thing(thing) for thing in stack.things],
        "gone": [_thing(thing) for thing in stack.gone],
        "gaps": [_gap(gap) for gap in stack.gaps],
    } == answer


def test_each_case_has_an_answer() -> None:
    cases = {path.name for path in CASES.iterdir()}
    assert {path.parent.name for path in CASES.glob("*/expected.toml")} == cases
    assert {path.parent.name for path in CASES.glob("*/plan.json")} == cases


def test_a_stack_says_what_it_was_read_from() -> None:
    path = CASES / "six_buckets" / "plan.json"
    [stack] = plans.read(str(path))
    assert (stack.file, stack.format, len(stack.digest)) == (
        str(path),
        "Terraform plan (1.11.4)",
        64,
    )
