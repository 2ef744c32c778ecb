"""Of what a plan leaves open nothing is proven, whatever the type."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scanner import kinds
from tests.kinds.things import AFTER, UNSET, Planned, about, resource

FIXTURES = Path(__file__).parents[1] / "fixtures" / "kinds"
TREES: dict[str, dict[str, Any]] = {
    type_: tree
    for provider in ("google", "azurerm")
    for type_, tree in json.loads((FIXTURES / f"{provider}.json").read_text("utf-8"))[
        "types"
    ].items()
}

# What the provider itself says that it takes where nothing is set.
DEFAULTS = {
    "google_bigquery_dataset": ("US",),
    "google_container_registry": ("US",),
    "azurerm_communication_service": ("US",),
    "azurerm_email_communication_service": ("US",),
}


def blocks(tree: dict[str, Any], value: object) -> dict[str, Any]:
    """Return settings of the shape of a tree, with one value at every leaf."""
    return {name: [blocks(part, value)] if part else value for name, part in tree.items()}


def countries(type_: str, values: dict[str, Any]) -> tuple[str, ...]:
    copies = resource(Planned(f"{type_}.x", values)).facts.copies
    return tuple(code for copy in copies for code in copy.location.countries)


def test_nothing_is_proven() -> None:
    for type_, tree in TREES.items():
        with about(type_):
            assert countries(type_, dict.fromkeys(tree, AFTER)) == ()
            assert countries(type_, blocks(tree, AFTER)) == ()
            assert countries(type_, {}) == DEFAULTS.get(type_, ())
            assert countries(type_, dict.fromkeys(tree, UNSET)) == DEFAULTS.get(type_, ())


def test_something_is_told() -> None:
    for type_, tree in TREES.items():
        with about(type_):
            kind = kinds.find(type_)
            assert kind is not None
            found = resource(Planned(f"{type_}.x", blocks(tree, AFTER)))
            assert found.facts.copies or kind.category == "backup"


@pytest.mark.parametrize("odd", ["x", 1, True, None, [], ["x"], [None], [[]], {}], ids=repr)
def test_odd_values_are_read_too(odd: object) -> None:
    for type_, tree in TREES.items():
        for values in (dict.fromkeys(tree, odd), blocks(tree, odd)):
            with about(type_):
                assert resource(Planned(f"{type_}.x", values)).type == type_
