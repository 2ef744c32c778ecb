"""Guard-rails travel with the result as evidence, and change nothing of what is judged."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from scanner.evidence import Wanted, keep, load, open_store, verify
from scanner.figures import scope
from scanner.formats import json as json_format
from scanner.model import Guards
from tests.evidence.estate import judged, taken, terms
from tests.samples import coverage

if TYPE_CHECKING:
    from scanner.model import Inventory

FIXTURE = Path(__file__).parent / "fixtures" / "aws" / "organizations_policy.json"
READ: tuple[Guards, ...] = msgspec.convert(
    json.loads(FIXTURE.read_text(encoding="utf-8"))["guards"], type=tuple[Guards, ...]
)


@pytest.fixture(scope="module")
def guarded() -> Inventory:
    return replace(taken(), guards=READ)


def test_a_result_carries_them_and_is_the_same_besides(guarded: Inventory) -> None:
    with_them, without = judged(guarded), judged(taken())
    assert with_them.guards == READ
    assert without.guards == ()
    alike = replace(
        with_them,
        guards=(),
        run=replace(with_them.run, inventory_digest=without.run.inventory_digest),
    )
    assert alike == without


def test_they_come_back_from_json(guarded: Inventory) -> None:
    result = judged(guarded)
    assert json_format.read(json_format.render(result)).guards == READ


def test_they_are_kept_and_judged_again(guarded: Inventory, tmp_path: Path) -> None:
    store = open_store(str(tmp_path))
    result = judged(guarded)
    id_ = keep(result, guarded, terms(), store)
    assert load(store, id_) == (guarded, result)
    said = [line.text for line in verify(store, Wanted(replay=True)) if "again" in line.text]
    assert said == ["judged again by 0.1.0: the same bytes"]


def test_a_policy_is_no_kind_of_storage() -> None:
    read = coverage("complete", "global", type="aws_organizations_policy")
    result = judged(replace(taken(), coverage=(read,)))
    assert scope(result).types == ()
