"""Plans of Terraform and OpenTofu against the answers written beside them, whole."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from scanner import plans
from scanner.plans import Told
from tests.terraform_plan import change, plan, write

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


def queue(region: str) -> dict[str, str]:
    return {"arn": f"arn:aws:sqs:{region}:123456789012:calls"}


LATER = {"after_unknown": {"arn": True}}


@pytest.mark.parametrize(
    ("actions", "given", "provider", "expected"),
    [
        # What is there is where its ARN says, where the provider says the same or nothing.
        (("update",), {"after": queue("eu-west-1")}, "eu-west-1", ("eu-west-1", "identity")),
        (("no-op",), {"after": queue("eu-west-1")}, None, ("eu-west-1", "identity")),
        (("update",), {"after": queue("eu-west-1")}, "us-east-1", (None, "none")),
        (("update",), {"before": queue("eu-west-1"), **LATER}, None, ("eu-west-1", "identity")),
        (
            ("update",),
            {"before": queue("eu-west-1"), "after": queue("us-east-1")},
            None,
            ("us-east-1", "identity"),
        ),
        # What is made anew is where its provider is, wherever its name was before.
        (
            ("delete", "create"),
            {"before": queue("eu-west-1"), **LATER},
            "us-east-1",
            ("us-east-1", "provider"),
        ),
        (("create", "delete"), {"before": queue("eu-west-1"), **LATER}, None, (None, "none")),
        (("create",), {"after": queue("eu-west-1")}, "us-east-1", ("us-east-1", "provider")),
        (("create",), {"after": queue("eu-west-1")}, None, (None, "none")),
        (("create",), LATER, "us-east-1", ("us-east-1", "provider")),
        # What is set is meant.
        (
            ("update",),
            {"before": queue("eu-west-1"), "after": {**queue("eu-west-1"), "region": "us-east-1"}},
            "eu-west-1",
            ("us-east-1", "value"),
        ),
        (
            ("update",),
            {"before": queue("eu-west-1"), "after": {"region": 7}},
            "eu-west-1",
            ("eu-west-1", "identity"),
        ),
    ],
)
def test_what_is_there_tells_its_place_and_what_is_replaced_does_not(
    tmp_path: Path,
    actions: tuple[str, ...],
    given: dict[str, Any],
    provider: str | None,
    expected: tuple[str | None, str],
) -> None:
    document = plan(change("aws_sqs_queue.a", actions=actions, **given), region=provider)
    [stack] = plans.read(write(tmp_path, document))
    [thing] = stack.things
    assert (thing.where.code, thing.where.step) == expected
