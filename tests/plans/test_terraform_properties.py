"""What holds of every plan: order changes nothing, what is missing gives no other place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner.plans import PlanError
from scanner.plans.terraform.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.plans import Stack, Thing

CASES = Path(__file__).parents[1] / "fixtures" / "plans" / "terraform"
NAMES = sorted(path.parent.name for path in CASES.glob("*/plan.json"))
Spot = tuple[str | int, ...]
JUNK: tuple[Any, ...] = (
    *(None, True, 7, "x", [], {}, [[]], [None]),
    *({"references": 7}, {"references": ["a", "var.", "module.x", ".", "a.b.", "["]}),
    *({"constant_value": {}}, {"constant_value": "x", "region": []}),
)


def _plan(case: str) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode((CASES / case / "plan.json").read_bytes())
    return {
        name: part for name, part in found.items() if name not in {"planned_values", "prior_state"}
    }


def _read(plan: dict[str, Any]) -> Stack:
    return read("plan.json", msgspec.json.encode(plan), "", {})


def _all(stack: Stack) -> list[Thing]:
    return [*stack.things, *stack.gone]


def _codes(plan: dict[str, Any]) -> list[tuple[str, str | None, str | None]]:
    things = _all(_read(plan))
    return [(t.address, t.where.code, t.was.code if t.was else None) for t in things]


def _spots(tree: Any, at: Spot = ()) -> Iterator[Spot]:
    parts = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    for name, part in parts:
        yield (*at, name)
        yield from _spots(part, (*at, name))


def _holder(plan: Any, spot: Spot) -> Any:
    for name in spot[:-1]:
        plan = plan[name]
    return plan


def _gives_another(spot: Spot) -> bool:
    """Say whether to take this out is to write another configuration, as valid as the first.

    A setting of a resource that is left out is the provider's; an argument of a module that is left
    out is the default of its variable; an item of a list that is left out moves the next one up.
    Nothing in a plan tells these from what the author did.
    """
    if spot[0] == "variables":
        return isinstance(spot[-1], int)
    setting = "expressions" in spot[-2:]
    return setting and (
        "resources" in spot or spot[spot.index("expressions") - 2] == "module_calls"
    )


@pytest.mark.parametrize("case", NAMES)
def test_what_is_missing_gives_no_other_place(case: str) -> None:
    plan = _plan(case)
    whole = _codes(plan)
    told = {part: plan[part] for part in ("configuration", "variables") if part in plan}
    wrong = []
    # A block without its address is refused.
    spots = [spot for spot in _spots(told) if spot[-1] != "address" and not _gives_another(spot)]
    for spot in spots:
        holder = _holder(plan, spot)
        kept = msgspec.json.encode(holder)
        del holder[spot[-1]]
        wrong += [
            (spot, before, after)
            for before, after in zip(whole, _codes(plan), strict=True)
            for was, now in zip(before, after, strict=True)
            if was is not None and now not in {was, None}
        ]
        again = msgspec.json.decode(kept)
        holder.clear()
        holder.update(again) if isinstance(holder, dict) else holder.extend(again)
    assert wrong == []


def test_what_is_missing_gives_another_place_where_that_is_what_it_says() -> None:
    plan = _plan("modules")
    calls = plan["configuration"]["root_module"]["module_calls"]
    del calls["own"]["expressions"]["region"]
    assert ("module.own.aws_s3_bucket.default", "ap-south-1", None) in _codes(plan)


@given(st.data())
def test_the_order_of_changes_changes_nothing(data: st.DataObject) -> None:
    plan = _plan(data.draw(st.sampled_from(NAMES)))

    def told(plan: dict[str, Any]) -> list[str]:
        return sorted(
            repr((t.address, t.action, t.where, t.was, dict(t.values))) for t in _all(_read(plan))
        )

    whole = told(plan)
    plan["resource_changes"] = data.draw(st.permutations(plan["resource_changes"]))
    assert told(plan) == whole


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_damaged_plan_is_refused_or_read(data: st.DataObject) -> None:
    plan = _plan(data.draw(st.sampled_from(NAMES)))
    spot = data.draw(st.sampled_from(list(_spots(plan))))
    _holder(plan, spot)[spot[-1]] = data.draw(st.sampled_from(JUNK))
    for thing in _read_or_refuse(plan):
        assert isinstance(thing.values, dict)
        assert thing.where.why
        assert (thing.where.code is None) == (thing.where.step == "none")
        assert thing.before is None or thing.was is None or thing.was.why
        assert isinstance(thing.refers("rule.destination.bucket"), tuple)


def _read_or_refuse(plan: dict[str, Any]) -> list[Thing]:
    try:
        return _all(_read(plan))
    except PlanError:
        return []
