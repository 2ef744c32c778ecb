"""Reaching into settings of which a part is not known."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.plans import Unknown, at

LATER = Unknown(written=True)


@pytest.mark.parametrize(
    ("tree", "path", "found"),
    [
        ({"a": {"b": 1}}, "a.b", [1]),
        ({"a": [{"b": 1}, {"b": 2}, {}]}, "a.b", [1, 2]),
        ({"a": [{"b": [1, 2]}, {"b": 3}]}, "a.b", [1, 2, 3]),
        ({"a": [[{"b": 1}], []]}, "a.b", [1]),
        ({"a": LATER}, "a.b.c", [LATER]),
        ({"a": [LATER, {"b": LATER}, {"b": 1}]}, "a.b", [LATER, LATER, 1]),
        (LATER, "a", [LATER]),
        ({"a": None}, "a", []),
        ({"a": None}, "a.b", []),
        ({"a": "text"}, "a.b", []),
        ({"a": 1}, "b", []),
        ({"a": False}, "a", [False]),
        ({"a": {"b": 1}}, "", [{"a": {"b": 1}}]),
        ([{"a": 1}], "a", [1]),
    ],
)
def test_what_stands_at_a_path(tree: Any, path: str, found: list[Any]) -> None:
    assert list(at(tree, path)) == found


@given(st.lists(st.sampled_from("abc"), min_size=1), st.integers(min_value=0))
def test_below_what_is_not_known_nothing_is_absent(names: list[str], depth: int) -> None:
    tree: Any = LATER
    for name in reversed(names[: depth % len(names)]):
        tree = [{name: tree}]
    assert list(at(tree, ".".join(names))) == [LATER]
